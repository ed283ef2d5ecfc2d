package org.bihuan.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.ProgressView;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.springframework.stereotype.Component;

/** The progress of a case in the words of its model alone: no names, no numbers to call, nothing that anybody wrote. */
@Component
class TrackedProgress {

    private final Cases cases;
    private final Tasks tasks;
    private final Clock clock;
    private final Wording wording;
    private final Words words;

    TrackedProgress(Cases cases, Tasks tasks, Clock clock, Wording wording, Words words) {
        this.cases = cases;
        this.tasks = tasks;
        this.clock = clock;
        this.wording = wording;
        this.words = words;
    }

    ProgressView of(CaseFile file) {
        CaseType type = cases.typeOf(file);
        List<InboxTask> open = tasks.openOf(file.number());
        return new ProgressView(
                type.manifest().name(),
                badge(file),
                Stages.of(type.manifest(), file.isOpen(), open),
                wording.day(file.openedAt()),
                next(file, type, open));
    }

    private Badge badge(CaseFile file) {
        // how it ended is for those who are signed in
        return wording.status(file.status(), null);
    }

    private String next(CaseFile file, CaseType type, List<InboxTask> open) {
        if (!file.isOpen() && file.closedAt() != null) {
            return words.of("next.closed", wording.day(Objects.requireNonNull(file.closedAt())));
        }
        if (open.isEmpty()) {
            return words.of("tracked.working");
        }
        InboxTask task = open.get(0);
        String whose = Hands.isForEnterprise(type, task) ? "tracked.enterprise" : "tracked.staff";
        if (!task.hasLimit()) {
            return words.of(whose, task.stepName());
        }
        boolean late = task.dueAt().isBefore(clock.instant());
        return words.of(whose + (late ? ".late" : ".until"), task.stepName(), wording.day(task.dueAt()));
    }
}
