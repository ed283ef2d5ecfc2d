package org.bihuan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Service;

/** 催办: reminds whoever holds a task, or everybody who may take it; once an hour is often enough. */
@Service
public class Urges {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST_RECIPIENTS = 50;

    private final Tasks tasks;
    private final InboxMapper mapper;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    Urges(
            Tasks tasks,
            InboxMapper mapper,
            Ledger ledger,
            Notices notices,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.tasks = tasks;
        this.mapper = mapper;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * @throws RefusedException not found if the task is not theirs to see, forbidden for an enterprise or whoever holds the
     *     task, conflict if it is over or was urged within the last hour
     */
    public void urge(String id) {
        InboxTask seen = tasks.visible(id);
        Person person = currentUser.get();
        if (person.isEnterprise() || person.username().equals(seen.assignee())) {
            throw RefusedException.forbidden("自己手上的待办不用催办。");
        }
        ledger.write(seen.caseNumber(), () -> {
            InboxTask task = tasks.requireOpen(id);
            Instant now = clock.instant();
            if (mapper.urge(id, now, now.minus(PAUSE)) == 0) {
                throw RefusedException.conflict("一小时内已经催办过，请稍后再催。");
            }
            notices.send(
                    recipients(task),
                    task.caseNumber(),
                    "urge",
                    "催办：" + task.stepName(),
                    person.name() + "请您尽快办理 " + task.caseNumber() + "（" + task.title() + "）的“" + task.stepName()
                            + "”。");
            ledger.append(
                    Event.of(task.caseNumber(), "task-urged", person.username()).at(task.step(), task.stepName()));
            return task;
        });
    }

    private Set<String> recipients(InboxTask task) {
        if (task.assignee() != null) {
            return Set.of(task.assignee());
        }
        Set<String> recipients = new LinkedHashSet<>();
        for (String key : task.candidateKeys()) {
            people.ofKey(key, MOST_RECIPIENTS).forEach(person -> recipients.add(person.username()));
        }
        return recipients;
    }
}
