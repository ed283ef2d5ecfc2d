package org.bihuan.moves;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskEngine;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 撤回: who has done the last step takes it back while nobody has acted on it, checked against the model like every move. */
@Service
public class Withdrawals {

    static final String WITHDRAWN = "step-withdrawn";

    /** What happens by itself behind a step, or changes nothing that a withdrawal would have to undo. */
    private static final Set<String> SILENT = Set.of(
            "task-completed",
            "flow-advanced",
            "task-created",
            "task-cancelled",
            "notice-sent",
            "note-added",
            "case-linked");

    private final Tasks tasks;
    private final TaskEngine engine;
    private final Cases cases;
    private final Scenes scenes;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    Withdrawals(Tasks tasks, TaskEngine engine, Cases cases, Scenes scenes, Ledger ledger, CurrentUser currentUser) {
        this.tasks = tasks;
        this.engine = engine;
        this.cases = cases;
        this.scenes = scenes;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** The last step that whoever is signed in has done in a case and may take back; null if there is none. */
    public Moves.@Nullable Target withdrawable(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        Person person = currentUser.get();
        InboxTask last = lastOf(file, person);
        if (last == null) {
            return null;
        }
        Case scene = withdrawal(file, last);
        MovePlan plan = scene == null ? null : takeBack(scene, last);
        return plan == null || !plan.isSafe()
                ? null
                : new Moves.Target(last.step(), last.stepName(), scene.alsoEnds(plan));
    }

    /**
     * Takes back what one has handed on oneself while nobody has acted on it (撤回).
     *
     * @throws RefusedException conflict if there is nothing to take back any more, with the reason
     */
    public void withdraw(String caseNumber) {
        Person person = currentUser.get();
        ledger.write(caseNumber, () -> {
            CaseFile file = cases.require(caseNumber);
            InboxTask last = file.isOpen() ? lastOf(file, person) : null;
            if (last == null) {
                throw RefusedException.conflict("没有可以撤回的一步：已经有人接着办了，或者案件已经办结。");
            }
            Case scene = withdrawal(file, last);
            if (scene == null) {
                throw RefusedException.conflict("已经有人接着办了，不能撤回。");
            }
            if (isSideBySide(scene, last)) {
                engine.addSideBySide(scene.storeyOf(last.step()), last.step(), String.valueOf(last.about()));
            } else {
                MovePlan plan = takeBack(scene, last);
                if (!plan.isSafe()) {
                    throw RefusedException.conflict(String.valueOf(plan.why()));
                }
                scenes.tell(scene, plan, "撤回");
                engine.move(Objects.requireNonNull(plan.at()), plan.removed(), plan.target(), plan.holders());
            }
            ledger.append(Event.of(caseNumber, WITHDRAWN, person.username()).at(last.step(), last.stepName()));
            return file;
        });
    }

    private static MovePlan takeBack(Case scene, InboxTask last) {
        if (isSideBySide(scene, last)) {
            return new MovePlan(last.step(), scene.storeyOf(last.step()), Set.of(), List.of(), null);
        }
        List<String> acts = Repeatable.not(scene.type(), scene.passedSince(last.step()));
        return acts.isEmpty()
                ? scene.planner().back(scene.standing(), last.step(), scene.olderThan(last))
                : MovePlan.refused(last.step(), "“" + acts.get(0) + "”已经办出，不能撤回。");
    }

    /** Whether others are still at the same step, side by side. */
    private static boolean isSideBySide(Case scene, InboxTask last) {
        return last.about() != null
                && scene.open().stream().anyMatch(task -> task.step().equals(last.step()));
    }

    private @Nullable InboxTask lastOf(CaseFile file, Person person) {
        String step = ledger.events(file.number(), 0, Scenes.MOST_EVENTS).stream()
                .filter(event ->
                        event.type().equals("task-completed") && event.actor().equals(person.username()))
                .map(RecordedEvent::step)
                .reduce((first, last) -> last)
                .orElse(null);
        return tasks.ofCase(file.number()).stream()
                .filter(task -> task.isDone()
                        && task.step().equals(step)
                        && person.username().equals(task.endedBy()))
                .max(Comparator.comparing(task -> Objects.requireNonNull(task.endedAt())))
                .orElse(null);
    }

    /** The case as it stands behind somebody's last step; null if anybody has acted since. */
    private @Nullable Case withdrawal(CaseFile file, InboxTask last) {
        List<InboxTask> open = tasks.openOf(file.number());
        if (!file.isOpen() || open.isEmpty()) {
            return null;
        }
        List<RecordedEvent> since = Case.since(ledger.events(file.number(), 0, Scenes.MOST_EVENTS), last.step());
        boolean isUntouched = !since.isEmpty()
                && since.stream()
                        .skip(1)
                        .noneMatch(event ->
                                !SILENT.contains(event.type()) && !event.type().startsWith("clock-")
                                        || event.type().equals("task-completed"));
        return isUntouched ? scenes.around(open.get(open.size() - 1)) : null;
    }
}
