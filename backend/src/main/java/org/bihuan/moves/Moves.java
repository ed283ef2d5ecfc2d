package org.bihuan.moves;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
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
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 退回 and 跳办: who holds a task gives the case back to an earlier step, a superior lets a step be left out. Every move is planned against the model first; what is not safe is not offered, and a refusal says why.
 */
@Service
public class Moves {

    static final String RETURNED = "step-returned";
    static final String JUMPED = "step-jumped";

    private static final int LONGEST_REASON = 200;
    private static final Set<String> SUPERIORS = Set.of("unit-head", "deputy-director", "director");

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
    private final Scenes scenes;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    Moves(Tasks tasks, TaskEngine engine, Cases cases, Scenes scenes, Ledger ledger, CurrentUser currentUser) {
        this.tasks = tasks;
        this.engine = engine;
        this.cases = cases;
        this.scenes = scenes;
        this.ledger = ledger;
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
        Case scene = scenes.around(task);
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
            Case scene = scenes.around(task);
            boolean isStep = to != null && scene.type().manifest().steps().containsKey(to);
            if (!isStep) {
                throw RefusedException.invalid("to", "请选择到哪一步。");
            }
            MovePlan plan = type.equals(RETURNED) ? scene.toReturn(to) : scene.toJump(to);
            if (!plan.isSafe()) {
                throw RefusedException.conflict(String.valueOf(plan.why()));
            }
            scenes.tell(scene, plan, type.equals(RETURNED) ? "退回" : "跳办");
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
