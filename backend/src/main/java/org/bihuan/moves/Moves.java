package org.bihuan.moves;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Positions;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskEngine;
import org.bihuan.inbox.TaskEngine.Standing;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 退回, 撤回 and 跳办: who holds a task gives the case back to an earlier step, who has done the last step takes it back, a superior
 * lets a step be left out. Every move is planned against the model first; what is not safe is not offered, and a refusal says why.
 */
@Service
public class Moves {

    static final String RETURNED = "step-returned";
    static final String WITHDRAWN = "step-withdrawn";
    static final String JUMPED = "step-jumped";

    private static final int MOST_EVENTS = 1000;
    private static final int LONGEST_REASON = 200;
    private static final Set<String> SUPERIORS = Set.of("unit-head", "deputy-director", "director");

    /** What happens by itself behind a step, or changes nothing that a withdrawal would have to undo. */
    private static final Set<String> SILENT = Set.of(
            "task-completed",
            "flow-advanced",
            "task-created",
            "task-cancelled",
            "notice-sent",
            "note-added",
            "case-linked");

    /**
     * Where a case may be moved.
     *
     * @param alsoEnds names of the steps of other branches that are taken back with it
     */
    public record Target(String step, String name, List<String> alsoEnds) {}

    /** What is not offered, and why. */
    public record Refusal(String step, String name, String why) {}

    /** @param refused steps to which one might want to go and cannot */
    public record Offers(List<Target> returns, List<Target> jumps, List<Refusal> refused) {}

    private final Tasks tasks;
    private final TaskEngine engine;
    private final Cases cases;
    private final CaseTypes types;
    private final CaseForms forms;
    private final Ledger ledger;
    private final Notices notices;
    private final CurrentUser currentUser;

    Moves(
            Tasks tasks,
            TaskEngine engine,
            Cases cases,
            CaseTypes types,
            CaseForms forms,
            Ledger ledger,
            Notices notices,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.engine = engine;
        this.cases = cases;
        this.types = types;
        this.forms = forms;
        this.ledger = ledger;
        this.notices = notices;
        this.currentUser = currentUser;
    }

    /** Where whoever is signed in may move an open task. */
    public Offers offers(String taskId) {
        InboxTask task = tasks.visible(taskId);
        Person person = currentUser.get();
        List<Target> returns = new ArrayList<>();
        List<Target> jumps = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        if (!task.isOpen()) {
            return new Offers(returns, jumps, refused);
        }
        Case scene = scene(task);
        if (mayReturn(person, task)) {
            for (String step : scene.earlier()) {
                sort(scene, scene.toReturn(step), returns, refused);
            }
        }
        if (mayJump(person)) {
            for (String step : scene.later()) {
                sort(scene, scene.toJump(step), jumps, refused);
            }
        }
        return new Offers(returns, jumps, refused);
    }

    private void sort(Case scene, MovePlan plan, List<Target> safe, List<Refusal> refused) {
        String name = String.valueOf(scene.type().model().stepName(plan.target()));
        if (plan.isSafe()) {
            safe.add(new Target(plan.target(), name, scene.alsoEnds(plan)));
        } else {
            refused.add(new Refusal(plan.target(), name, String.valueOf(plan.why())));
        }
    }

    /**
     * Gives the case back to an earlier step (退回).
     *
     * @throws RefusedException forbidden if it is not theirs, conflict if that is not safe, invalid without a reason
     */
    public void giveBack(String taskId, @Nullable String to, @Nullable String reason) {
        InboxTask seen = tasks.visible(taskId);
        if (!mayReturn(currentUser.get(), seen)) {
            throw RefusedException.forbidden("这项待办不在您手上，不能退回。");
        }
        move(seen, to, reason, RETURNED);
    }

    /**
     * Lets steps be left out (跳办).
     *
     * @throws RefusedException forbidden for who is no superior, conflict if that is not safe, invalid without a reason
     */
    public void jump(String taskId, @Nullable String to, @Nullable String reason) {
        InboxTask seen = tasks.visible(taskId);
        if (!mayJump(currentUser.get())) {
            throw RefusedException.forbidden("跳办由大队长或者局领导决定。");
        }
        move(seen, to, reason, JUMPED);
    }

    /** The last step that whoever is signed in has done in a case and may take back; null if there is none. */
    public @Nullable Target withdrawable(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        Person person = currentUser.get();
        InboxTask last = lastOf(file, person);
        if (last == null) {
            return null;
        }
        Case scene = withdrawal(file, last);
        MovePlan plan = scene == null ? null : takeBack(scene, last);
        return plan == null || !plan.isSafe() ? null : new Target(last.step(), last.stepName(), scene.alsoEnds(plan));
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
                tell(scene, plan, "撤回");
                engine.move(Objects.requireNonNull(plan.at()), plan.removed(), plan.target(), plan.holders());
            }
            ledger.append(Event.of(caseNumber, WITHDRAWN, person.username()).at(last.step(), last.stepName()));
            return file;
        });
    }

    private static MovePlan takeBack(Case scene, InboxTask last) {
        if (isSideBySide(scene, last)) {
            return scene.planner().plan(scene.standing(), last.step()).isSafe() || last.about() != null
                    ? new MovePlan(last.step(), scene.storeyOf(last.step()), Set.of(), List.of(), null)
                    : MovePlan.refused(last.step(), "这一步已经办完。");
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
        String step = ledger.events(file.number(), 0, MOST_EVENTS).stream()
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
        List<RecordedEvent> since = Case.since(ledger.events(file.number(), 0, MOST_EVENTS), last.step());
        boolean isUntouched = !since.isEmpty()
                && since.stream()
                        .skip(1)
                        .noneMatch(event ->
                                !SILENT.contains(event.type()) && !event.type().startsWith("clock-")
                                        || event.type().equals("task-completed"));
        return isUntouched ? scene(open.get(open.size() - 1)) : null;
    }

    private void move(InboxTask seen, @Nullable String to, @Nullable String reason, String type) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RefusedException.invalid("reason", "请写明原因，最多 200 个字。");
        }
        Person person = currentUser.get();
        ledger.write(seen.caseNumber(), () -> {
            InboxTask task = tasks.visible(seen.id());
            CaseFile file = cases.require(seen.caseNumber());
            if (!task.isOpen() || !file.isOpen()) {
                throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
            }
            if (type.equals(RETURNED) && !mayReturn(person, task)) {
                throw RefusedException.conflict("这项待办刚刚换了人，请刷新页面。");
            }
            Case scene = scene(task);
            boolean isStep = to != null && scene.type().manifest().steps().containsKey(to);
            if (!isStep) {
                throw RefusedException.invalid("to", "请选择到哪一步。");
            }
            MovePlan plan = type.equals(RETURNED) ? scene.toReturn(to) : scene.toJump(to);
            if (!plan.isSafe()) {
                throw RefusedException.conflict(String.valueOf(plan.why()));
            }
            tell(scene, plan, type.equals(RETURNED) ? "退回" : "跳办");
            ObjectNode said = JsonNodeFactory.instance.objectNode();
            said.put("to", to).put("toName", scene.type().model().stepName(to)).put("reason", reason.strip());
            scene.alsoEnds(plan).forEach(said.putArray("alsoEnds")::add);
            ledger.append(Event.of(file.number(), type, person.username())
                    .at(task.step(), task.stepName())
                    .with(said));
            engine.move(Objects.requireNonNull(plan.at()), plan.removed(), to, plan.holders());
            return task;
        });
    }

    /** Whoever loses a task by the move is told. */
    private void tell(Case scene, MovePlan plan, String what) {
        Set<String> losing = scene.losing(plan).stream()
                .map(InboxTask::assignee)
                .filter(holder -> holder != null && !holder.equals(currentUser.username()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        notices.send(
                losing,
                scene.file().number(),
                "task",
                what + "：" + scene.type().model().stepName(plan.target()),
                scene.file().number() + "（" + scene.file().title() + "）"
                        + currentUser.get().name() + what + "到“"
                        + scene.type().model().stepName(plan.target()) + "”，您手上的这一步不用办了。");
    }

    private Case scene(InboxTask task) {
        CaseFile file = cases.require(task.caseNumber());
        CaseType type = cases.typeOf(file);
        Positions positions = types.positions(type);
        List<Standing> standing = engine.standing(task.id(), task.calls(), positions::isClosed);
        return new Case(
                file,
                type,
                new MovePlanner(type.model(), positions),
                task,
                standing,
                tasks.openOf(file.number()),
                tasks.ofCase(file.number()),
                ledger.events(file.number(), 0, MOST_EVENTS),
                CaseData.of(file),
                positions,
                forms);
    }

    private static boolean mayReturn(Person person, InboxTask task) {
        return !person.isEnterprise()
                && (task.assignee() == null
                        ? Tasks.mayTake(person, task)
                        : person.username().equals(task.assignee()));
    }

    private static boolean mayJump(Person person) {
        return SUPERIORS.stream().anyMatch(person::has);
    }
}
