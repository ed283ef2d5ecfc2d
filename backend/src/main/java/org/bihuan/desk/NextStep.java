package org.bihuan.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casetype.CaseType;
import org.bihuan.clock.Clocks;
import org.bihuan.clock.RunningClock;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** One sentence that says what happens next with a case, who does it, and until when. */
@Component
class NextStep {

    private final Hands hands;
    private final Clocks clocks;
    private final Clock clock;
    private final Wording wording;
    private final Words words;

    NextStep(Hands hands, Clocks clocks, Clock clock, Wording wording, Words words) {
        this.hands = hands;
        this.clocks = clocks;
        this.clock = clock;
        this.wording = wording;
        this.words = words;
    }

    String sentence(Person person, CaseFile file, CaseType type, List<InboxTask> open) {
        if (open.isEmpty()) {
            return file.isOpen()
                    ? expected(file)
                    : words.of("next.closed", wording.day(Objects.requireNonNull(file.closedAt())));
        }
        InboxTask task =
                open.stream().filter(one -> isFor(person, one)).findFirst().orElse(open.get(0));
        if (!isFor(person, task)) {
            return others(person, type, task);
        }
        boolean waits = task.assignee() == null && !person.isEnterprise();
        return limited(waits ? "next.claim" : "next.mine", task, task.stepName());
    }

    /** Nobody has anything to do: a period must pass first, or the house itself is at work. */
    private String expected(CaseFile file) {
        return clocks.of(file.number()).stream()
                .filter(one -> one.state() == RunningClock.State.RUNNING)
                .min(Comparator.comparing(RunningClock::dueAt))
                .map(one -> words.of("next.expected", one.name(), wording.day(one.dueAt())))
                .orElseGet(() -> words.of("next.working"));
    }

    private static boolean isFor(Person person, InboxTask task) {
        return task.assignee() == null
                ? Tasks.mayTake(person, task)
                : person.username().equals(task.assignee());
    }

    private String others(Person person, CaseType type, InboxTask task) {
        String holder = hands.of(type, task);
        String who = holder == null
                ? words.of("next.waits", task.stepName())
                : words.of("next.held", task.stepName(), holder);
        return limited(person.isEnterprise() ? "next.promised" : "next.others", task, who);
    }

    /** A sentence that goes on according to whether there is a limit, and whether it is past. */
    private String limited(String key, InboxTask task, String what) {
        if (!task.hasLimit()) {
            return words.of(key, what);
        }
        boolean late = task.dueAt().isBefore(clock.instant());
        return words.of(key + (late ? ".late" : ".until"), what, wording.day(task.dueAt()));
    }
}
