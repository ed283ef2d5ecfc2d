package org.bihuan.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Scope;
import org.bihuan.clock.Clocks;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns what the engine did to tasks in a transaction into inbox rows, clocks, facts and notices. */
@Service
public class Arrivals {

    /**
     * A task that the engine has created.
     *
     * @param calls the activities that have called the part where it is, the outermost first
     * @param about for which of several it is, where a step is done side by side for each; null for other steps
     */
    public record NewTask(String id, String step, String stepName, List<String> calls, @Nullable String about) {}

    private final InboxMapper mapper;
    private final Cases cases;
    private final CandidateCircles candidates;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    Arrivals(
            InboxMapper mapper,
            Cases cases,
            CandidateCircles candidates,
            Clocks clocks,
            Ledger ledger,
            Notices notices,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.candidates = candidates;
        this.clocks = clocks;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Puts tasks that the engine has created into the inbox; within the transaction that has locked the case. */
    public void arrived(String caseNumber, List<NewTask> created) {
        CaseFile file = cases.require(caseNumber);
        CaseType type = cases.typeOf(file);
        CaseData data = CaseData.of(file);
        List<InboxTask> rows = new ArrayList<>();
        for (NewTask task : created) {
            rows.add(arrive(file, type, data, task));
        }
        mapper.insert(rows);
        List<String> holders =
                rows.stream().map(InboxTask::assignee).filter(Objects::nonNull).toList();
        if (!holders.isEmpty()) {
            cases.addHandlers(caseNumber, holders);
        }
        for (InboxTask row : rows) {
            if (row.assignee() == null) {
                mapper.insertVisibility(row, row.candidateKeys());
            }
        }
    }

    /** Takes tasks that the engine has deleted without anybody completing them out of the inbox. */
    public void withdrawn(List<String> taskIds) {
        for (String id : taskIds) {
            InboxTask task = mapper.find(id);
            if (task == null || mapper.end(id, InboxTask.CANCELLED, CurrentUser.SYSTEM, clock.instant()) == 0) {
                continue;
            }
            mapper.deleteVisibility(id);
            clocks.stopTask(id);
            ledger.append(Event.of(task.caseNumber(), "task-cancelled", currentUser.username())
                    .at(task.step(), task.stepName()));
        }
    }

    private InboxTask arrive(CaseFile file, CaseType type, CaseData data, NewTask task) {
        Manifest.Step step = type.manifest().step(task.step());
        CandidateCircles.Circle circle = candidates.of(step.candidates(), file, data, task.about());
        Instant due = due(file, type, step, task);
        type.manifest().clocks().forEach((code, declared) -> {
            if (declared.dropped().contains(task.step())) {
                clocks.stop(file.number(), code);
            }
        });
        for (String paused : step.pauses()) {
            clocks.pause(file.number(), paused, task.stepName());
        }
        ledger.append(Event.of(file.number(), "task-created", CurrentUser.SYSTEM)
                .at(task.step(), task.stepName())
                .with(content(circle.only(), due)));
        tell(file, type, step, circle, task, due);
        return new InboxTask(
                task.id(),
                file.number(),
                file.typeKey(),
                file.typeVersion(),
                file.title(),
                file.enterpriseUscc(),
                file.enterpriseName(),
                file.town(),
                task.step(),
                task.stepName(),
                String.join("/", task.calls()),
                task.about(),
                InboxTask.OPEN,
                String.join(" ", circle.keys()),
                circle.only(),
                clock.instant(),
                due,
                null,
                null,
                0);
    }

    private Instant due(CaseFile file, CaseType type, Manifest.Step step, NewTask task) {
        String code = step.deadline();
        if (code == null) {
            return InboxTask.NEVER;
        }
        boolean ofTheCase = type.manifest().clocks().containsKey(code);
        return clocks.start(file.number(), code, clock.instant(), null, ofTheCase ? null : task.id());
    }

    /** Handlers see a new task in their inbox; an enterprise and somebody named for the case are told. */
    private void tell(
            CaseFile file,
            CaseType type,
            Manifest.Step step,
            CandidateCircles.Circle circle,
            NewTask task,
            Instant due) {
        circle.bodies().forEach(body -> tellBody(file, type, task, body));
        boolean party = step.candidates().scope() == Scope.PARTY;
        if (party && file.enterpriseUscc() != null) {
            List<String> recipients = people.candidates("enterprise", null, null, file.enterpriseUscc(), 50).stream()
                    .map(Person::username)
                    .toList();
            notices.send(
                    recipients,
                    file.number(),
                    "task",
                    "请办理：" + task.stepName(),
                    type.manifest().partyName() + " " + file.number() + " 需要您办理“" + task.stepName() + "”。");
        } else if (step.candidates().isNamed()) {
            circle.keys().forEach(key -> cases.addParty(file, key.substring("user:".length())));
            notices.send(
                    circle.keys().stream()
                            .map(key -> key.substring("user:".length()))
                            .toList(),
                    file.number(),
                    "task",
                    "新的待办：" + task.stepName(),
                    type.manifest().partyName() + " " + file.number() + "（" + file.title() + "）等您办理“" + task.stepName()
                            + "”。");
        }
    }

    /** Everybody of the body sees the case from now on, and is told. */
    private void tellBody(CaseFile file, CaseType type, NewTask task, String body) {
        cases.addBody(file, body);
        notices.send(
                people.candidates(Roles.STAFF, null, body, null, 50).stream()
                        .map(Person::username)
                        .toList(),
                file.number(),
                "task",
                "新的待办：" + task.stepName(),
                type.manifest().partyName() + " " + file.number() + "（" + file.title() + "）等贵单位办理“" + task.stepName()
                        + "”。");
    }

    private static ObjectNode content(@Nullable String assignee, Instant due) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("assignee", assignee);
        content.put("dueAt", due.isBefore(InboxTask.NEVER) ? due.toString() : null);
        return content;
    }
}
