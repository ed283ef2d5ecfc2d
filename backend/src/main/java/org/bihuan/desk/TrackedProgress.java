package org.bihuan.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

    TrackedProgress(Cases cases, Tasks tasks, Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.clock = clock;
    }

    ProgressView of(CaseFile file) {
        CaseType type = cases.typeOf(file);
        List<InboxTask> open = tasks.openOf(file.number());
        return new ProgressView(
                type.manifest().name(),
                badge(file),
                Stages.of(type.manifest(), file.isOpen(), open),
                Wording.day(file.openedAt()),
                next(file, type, open));
    }

    private static Badge badge(CaseFile file) {
        // how it ended is for those who are signed in
        return Wording.status(file.status(), null);
    }

    private String next(CaseFile file, CaseType type, List<InboxTask> open) {
        if (!file.isOpen() && file.closedAt() != null) {
            return "已于 " + Wording.day(Objects.requireNonNull(file.closedAt())) + " 办结。";
        }
        if (open.isEmpty()) {
            return "系统正在处理，请稍后再查。";
        }
        InboxTask task = open.get(0);
        String step = "下一步：“" + task.stepName() + "”，";
        if (Hands.isForEnterprise(type, task)) {
            return step + (task.hasLimit() ? "请企业登录后在 " + Wording.day(task.dueAt()) + " 前办理。" : "请企业登录后办理。");
        }
        if (!task.hasLimit()) {
            return step + "工作人员正在办理。";
        }
        return step
                + (task.dueAt().isBefore(clock.instant())
                        ? "已超过承诺的 " + Wording.day(task.dueAt()) + "，工作人员会尽快办理。"
                        : "预计 " + Wording.day(task.dueAt()) + " 前完成。");
    }
}
