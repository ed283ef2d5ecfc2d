package org.bihuan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.springframework.stereotype.Service;

/** 到场签到: that whoever holds a task has arrived where it is done. Its time is the server's, and the first one counts. */
@Service
public class CheckIns {

    private final CheckInMapper mapper;
    private final Tasks tasks;
    private final Cases cases;
    private final Ledger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    CheckIns(CheckInMapper mapper, Tasks tasks, Cases cases, Ledger ledger, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.cases = cases;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Checks in now; again changes nothing.
     *
     * @throws RefusedException conflict if the task is over or its step knows no check-in, forbidden if they do not hold it
     */
    public InboxTask checkIn(String id) {
        String caseNumber = tasks.visible(id).caseNumber();
        return ledger.write(caseNumber, () -> {
            InboxTask task = tasks.requireOpen(id);
            Person person = currentUser.get();
            if (cases.typeOf(cases.require(caseNumber))
                            .manifest()
                            .step(task.step())
                            .checkIn()
                    == null) {
                throw RefusedException.conflict("“" + task.stepName() + "”这一步不用到场签到。");
            }
            if (!person.username().equals(task.assignee())) {
                throw RefusedException.forbidden("只有办理这项待办的人才能到场签到。");
            }
            if (mapper.at(id) == null) {
                mapper.insert(id, caseNumber, person.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
                ledger.append(
                        Event.of(caseNumber, "checked-in", person.username()).at(task.step(), task.stepName()));
            }
            return task;
        });
    }

    /** When the holder of the task has checked in, if they have. */
    public Optional<Instant> of(InboxTask task) {
        return Optional.ofNullable(mapper.at(task.id()));
    }
}
