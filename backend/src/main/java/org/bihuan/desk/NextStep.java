package org.bihuan.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casetype.CaseType;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** One sentence that says what happens next with a case, who does it, and until when. */
@Component
class NextStep {

    private final Hands hands;
    private final Clock clock;

    NextStep(Hands hands, Clock clock) {
        this.hands = hands;
        this.clock = clock;
    }

    String sentence(Person person, CaseFile file, CaseType type, List<InboxTask> open) {
        if (open.isEmpty()) {
            return file.isOpen()
                    ? "系统正在处理，请稍后刷新。"
                    : "已于 " + Wording.day(Objects.requireNonNull(file.closedAt())) + " 办结。";
        }
        InboxTask task =
                open.stream().filter(one -> isFor(person, one)).findFirst().orElse(open.get(0));
        if (!isFor(person, task)) {
            return others(person, type, task);
        }
        return task.assignee() == null && !person.isEnterprise() ? toClaim(task) : toDo(task);
    }

    private static boolean isFor(Person person, InboxTask task) {
        return task.assignee() == null
                ? Tasks.mayTake(person, task)
                : person.username().equals(task.assignee());
    }

    private String toDo(InboxTask task) {
        return "轮到您了：请"
                + limit(task, "在 %s 前办理“" + task.stepName() + "”。", "尽快办理“" + task.stepName() + "”，期限 %s 已过。")
                        .orElse("办理“" + task.stepName() + "”。");
    }

    private String toClaim(InboxTask task) {
        return "“" + task.stepName() + "”还没有人领取，"
                + limit(task, "领取后请在 %s 前办理。", "期限 %s 已过，请尽快领取办理。").orElse("您可以领取。");
    }

    private String others(Person person, CaseType type, InboxTask task) {
        String holder = hands.of(type, task);
        String who = "“" + task.stepName() + "”" + (holder == null ? "等工作人员领取" : "由" + holder + "办理");
        return who
                + (person.isEnterprise()
                                ? limit(task, "，预计 %s 前完成。", "，已超过承诺的 %s，工作人员会尽快办理。")
                                : limit(task, "，应在 %s 前完成。", "，已超过期限 %s。"))
                        .orElse("。");
    }

    private Optional<String> limit(InboxTask task, String intime, String late) {
        if (!task.hasLimit()) {
            return Optional.empty();
        }
        String sentence = task.dueAt().isBefore(clock.instant()) ? late : intime;
        return Optional.of(sentence.replace("%s", Wording.day(task.dueAt())));
    }
}
