package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** User tasks and steps are the same, every step that the manifest mentions is one, and keeps rules that there are. */
@Component
final class StepsRule implements FolderRule {

    private final KnownWords words;

    StepsRule(KnownWords words) {
        this.words = words;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Manifest manifest = folder.manifest();
        Set<String> own = new TreeSet<>();
        for (Node task : folder.model().userTasks()) {
            own.add(task.id());
            if (!manifest.steps().containsKey(task.id())) {
                problems.add(folder.manifestPath() + "：steps 里没有" + task.label() + "，请写上由谁办（candidates）。");
            }
        }
        manifest.steps().keySet().forEach(step -> known(folder, "steps", step, own, problems));
        Set<String> tasks = folder.steps();
        manifest.stages()
                .forEach(
                        (name, steps) -> steps.forEach(step -> known(folder, "stages." + name, step, tasks, problems)));
        manifest.clocks().forEach((code, clock) -> {
            clock.stops().forEach(step -> known(folder, "clocks." + code + ".stops", step, tasks, problems));
            clock.dropped().forEach(step -> known(folder, "clocks." + code + ".dropped", step, tasks, problems));
        });
        manifest.steps().forEach((id, step) -> {
            rules(folder, "steps." + id, step.rules(), problems);
            boolean isShared = folder.model().nodes().containsKey(id)
                    && !folder.model().node(id).attribute("multiInstance").isEmpty();
            if (step.gathers() != null && !isShared) {
                problems.add(folder.manifestPath() + "：steps." + id + ".gathers 只用于多实例的步骤，请在设计器中设为多实例，或者删去。");
            }
            step.rows().values().stream()
                    .filter(source -> !words.sources().contains(source))
                    .forEach(source -> problems.add(folder.manifestPath() + "：steps." + id + ".rows 里的来源“" + source
                            + "”不存在，可以写的有：" + String.join("、", new TreeSet<>(words.sources())) + "。"));
        });
        manifest.actions().forEach((name, action) -> {
            rules(folder, "actions." + name, action.rules(), problems);
            action.until().forEach(step -> known(folder, "actions." + name + ".until", step, tasks, problems));
            action.during().forEach(step -> known(folder, "actions." + name + ".during", step, tasks, problems));
        });
        if (manifest.start() != null) {
            rules(folder, "start", manifest.start().rules(), problems);
        }
        return problems;
    }

    private void rules(CaseTypeFolder folder, String where, List<String> rules, List<String> problems) {
        rules.stream()
                .filter(rule -> !words.rules().contains(rule))
                .forEach(rule -> problems.add(folder.manifestPath() + "：" + where + ".rules 里的“" + rule
                        + "”不是已有的规则，可以写的有：" + String.join("、", new TreeSet<>(words.rules())) + "。"));
    }

    private static void known(
            CaseTypeFolder folder, String where, String step, Set<String> tasks, List<String> problems) {
        if (!tasks.contains(step)) {
            problems.add(folder.manifestPath() + "：" + where + " 里的“" + step + "”不是流程中的用户任务，请改正或删去。");
        }
    }
}
