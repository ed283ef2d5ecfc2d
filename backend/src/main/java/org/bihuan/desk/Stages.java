package org.bihuan.desk;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.casetype.Manifest;
import org.bihuan.desk.PageModels.Stage;
import org.bihuan.inbox.InboxTask;

/** How far a case has come, in the few words that its type has for the parties. */
final class Stages {

    private Stages() {}

    /** Nothing is done yet: the first stage is to fill the start form. */
    static List<Stage> atOpening(Manifest manifest) {
        return upTo(manifest, 0);
    }

    /** A closed case has all its stages behind it; an open one stands where its oldest task is. */
    static List<Stage> of(Manifest manifest, boolean isOpen, List<InboxTask> tasks) {
        List<List<String>> steps = List.copyOf(manifest.stages().values());
        for (int place = 0; place < steps.size() && isOpen; place++) {
            List<String> here = steps.get(place);
            if (tasks.stream().anyMatch(task -> here.contains(task.step()))) {
                return upTo(manifest, place);
            }
        }
        return isOpen ? List.of() : upTo(manifest, steps.size());
    }

    private static List<Stage> upTo(Manifest manifest, int now) {
        List<Stage> stages = new ArrayList<>();
        for (String name : manifest.stages().keySet()) {
            int place = stages.size();
            stages.add(new Stage(name, place < now ? "done" : place == now ? "now" : "next"));
        }
        return stages;
    }
}
