package org.bihuan.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bihuan.casetype.BpmnModels;
import org.bihuan.casetype.Model;
import org.bihuan.casetype.Node;
import org.bihuan.casetype.Positions;
import org.bihuan.engine.PlainEngine;
import org.bihuan.inbox.TaskEngine.Standing;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Whatever sound model a case follows, and however often it is moved by hand where the planner lets it: its tokens stand where the
 * model could have put them, no task is there twice, and it comes to its end. {@code -Dbihuan.moves=} asks for another number of them.
 */
class SafeMovesPropertyTest {

    private static final int MODELS = 40;
    private static final int MOVES = Integer.getInteger("bihuan.moves", 10_000) / MODELS;
    private static final int MOST_STEPS = 2_000;
    private static final List<String> PEOPLE = List.of("a", "b", "c");

    private static @Nullable PlainEngine house;
    private static int total;

    @BeforeContainer
    static void open() {
        house = new PlainEngine("safe-moves");
    }

    @AfterContainer
    static void close() {
        engine().close();
        assertThat(total).as("moves").isGreaterThanOrEqualTo(MODELS * MOVES);
    }

    @Property(tries = MODELS)
    void a_case_that_is_moved_about_still_comes_to_its_end(
            @ForAll("blocks") RandomModel.Block block, @ForAll long seed) {
        String bpmn = RandomModel.bpmn(block);
        Model model = BpmnModels.read(bpmn);
        Positions positions = new Positions(model);
        Random random = new Random(seed);
        String deployment = engine().engine
                .getRepositoryService()
                .createDeployment()
                .addString("sketch.bpmn", bpmn)
                .deploy()
                .getId();
        int moved = 0;
        for (int round = 0; moved < MOVES && round < MOVES; round++) {
            moved += play(model, positions, random, MOVES - moved);
        }
        total += moved;
        engine().engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Provide
    Arbitrary<RandomModel.Block> blocks() {
        return RandomModel.blocks(2);
    }

    private static int play(Model model, Positions positions, Random random, int wanted) {
        String instance = engine().engine
                .getRuntimeService()
                .startProcessInstanceByKey("sketch", way(random))
                .getId();
        MovePlanner planner = new MovePlanner(model, positions);
        List<String> steps = model.userTasks().stream().map(Node::id).toList();
        int moved = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Task> open = engine().engine
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list();
            if (open.isEmpty()) {
                break;
            }
            isInOrder(model, positions, open);
            Task task = open.get(random.nextInt(open.size()));
            boolean isMoved = moved < wanted && random.nextInt(3) > 0 && move(planner, positions, task, steps, random);
            if (isMoved) {
                moved++;
            } else {
                engine().engine.getTaskService().complete(task.getId(), way(random));
            }
        }
        assertThat(engine().engine
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .count())
                .as("what is left of the case")
                .isZero();
        return moved;
    }

    private static boolean move(
            MovePlanner planner, Positions positions, Task task, List<String> steps, Random random) {
        List<Standing> standing = engine().standing(task.getId(), positions::isClosed);
        List<MovePlan> safe = new ArrayList<>();
        for (String step : steps) {
            MovePlan plan = planner.plan(standing, step);
            if (plan.isSafe() && !step.equals(task.getTaskDefinitionKey())) {
                safe.add(plan);
            }
        }
        if (safe.isEmpty()) {
            return false;
        }
        MovePlan plan = safe.get(random.nextInt(safe.size()));
        engine().move(plan.at(), plan.removed(), plan.target(), plan.holders());
        return true;
    }

    /** Every task stands where the model could have put it, and none is there twice. */
    private static void isInOrder(Model model, Positions positions, List<Task> open) {
        Set<String> alone = new HashSet<>();
        for (Task task : open) {
            for (Standing standing : engine().standing(task.getId(), positions::isClosed)) {
                assertThat(positions.isReachable(positions.home(standing.own()), standing.tokens()))
                        .as("%s in %s", standing.tokens(), positions.home(standing.own()))
                        .isTrue();
            }
            boolean isShared = !model.node(task.getTaskDefinitionKey())
                    .attribute("multiInstance")
                    .isEmpty();
            if (!isShared) {
                assertThat(alone.add(task.getTaskDefinitionKey()))
                        .as(task.getTaskDefinitionKey())
                        .isTrue();
            }
        }
    }

    private static Map<String, Object> way(Random random) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("way", List.of("x", "y", "z", "w").get(random.nextInt(4)));
        variables.put("people", PEOPLE);
        return variables;
    }

    private static PlainEngine engine() {
        return Objects.requireNonNull(house);
    }
}
