package org.bihuan.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.RefusedException;
import org.bihuan.inbox.Arrivals.NewTask;
import org.bihuan.inbox.TaskEngine.Standing;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where the tokens of a process stand, and sets them elsewhere by the engine's modification. */
@Component
class TokenMoves {

    /** How the engine calls what holds the instances of a step that is done side by side. */
    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;

    TokenMoves(RuntimeService runtime, TaskService tasks, RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
    }

    /** What is done side by side is not told apart here: whoever describes a task anew asks the engine for whom it is. */
    NewTask describe(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
        }
        List<String> calls = new LinkedList<>();
        ProcessInstance process = instance(task.getProcessInstanceId());
        for (ProcessInstance caller = caller(process); caller != null; caller = caller(process)) {
            String called = process.getId();
            descendants(runtime.getActivityInstance(caller.getId())).stream()
                    .filter(one -> Arrays.stream(one.getExecutionIds()).anyMatch(id -> calls(id, called)))
                    .findFirst()
                    .ifPresent(one -> calls.add(0, one.getActivityId()));
            process = caller;
        }
        String variable = elementVariable(task);
        Object about = variable == null ? null : runtime.getVariableLocal(task.getExecutionId(), variable);
        return new NewTask(
                taskId,
                task.getTaskDefinitionKey(),
                task.getName(),
                List.copyOf(calls),
                about instanceof String one ? one : null);
    }

    private ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private @Nullable ProcessInstance caller(ProcessInstance called) {
        return runtime.createProcessInstanceQuery()
                .subProcessInstanceId(called.getId())
                .singleResult();
    }

    private boolean calls(String executionId, String called) {
        return runtime.createProcessInstanceQuery().processInstanceId(called).list().stream()
                .map(ExecutionEntity.class::cast)
                .anyMatch(one -> executionId.equals(one.getSuperExecutionId()));
    }

    private @Nullable String elementVariable(Task task) {
        return loop(runtime.getActivityInstance(task.getProcessInstanceId()), task.getTaskDefinitionKey());
    }

    List<Standing> standing(String taskId, List<String> calls, Predicate<String> isClosed) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
        }
        LinkedList<Standing> chain = new LinkedList<>();
        String process = task.getProcessInstanceId();
        ActivityInstance tree = runtime.getActivityInstance(process);
        ActivityInstance leaf = leafOf(tree, task);
        for (int depth = calls.size(); ; depth--) {
            within(process, tree, leaf, isClosed, chain);
            if (depth == 0) {
                return List.copyOf(chain);
            }
            ProcessInstance caller = runtime.createProcessInstanceQuery()
                    .subProcessInstanceId(process)
                    .singleResult();
            String call = calls.get(depth - 1);
            process = caller.getId();
            tree = runtime.getActivityInstance(process);
            leaf = descendants(tree).stream()
                    .filter(one -> one.getActivityId().equals(call))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(caller.getId() + " calls nothing at " + call));
        }
    }

    /** Puts the storeys of one process instance that hold the leaf before those that are known already. */
    private static void within(
            String process,
            ActivityInstance tree,
            ActivityInstance leaf,
            Predicate<String> isClosed,
            LinkedList<Standing> chain) {
        ActivityInstance own = leaf;
        for (ActivityInstance scope = parent(tree, leaf); scope != null; scope = parent(tree, scope)) {
            boolean isStorey = scope == tree || isClosed.test(scope.getActivityId());
            if (scope.getActivityId().endsWith(BODY)) {
                own = scope;
            } else if (isStorey) {
                Map<String, Integer> tokens = new LinkedHashMap<>();
                standing(scope, isClosed).forEach(one -> tokens.merge(node(one), 1, Integer::sum));
                chain.addFirst(new Standing(process + "/" + scope.getId(), node(own), tokens));
                own = scope;
            }
        }
    }

    /** What stands in a storey: the content of what is not closed counts node by node. */
    private static List<ActivityInstance> standing(ActivityInstance scope, Predicate<String> isClosed) {
        List<ActivityInstance> all = new ArrayList<>();
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            boolean isOne = child.getChildActivityInstances().length == 0
                    || child.getActivityId().endsWith(BODY)
                    || isClosed.test(child.getActivityId());
            if (isOne) {
                all.add(child);
            } else {
                all.addAll(standing(child, isClosed));
            }
        }
        return all;
    }

    void move(Standing at, Set<String> removed, String target, List<String> holders) {
        String process = at.instance().substring(0, at.instance().indexOf('/'));
        ActivityInstance tree = runtime.getActivityInstance(process);
        ActivityInstance storey = find(tree, at.instance().substring(process.length() + 1));
        List<ActivityInstance> gone = descendants(storey).stream()
                .filter(one -> removed.contains(node(one)))
                .filter(one -> !removed.contains(node(parent(tree, one))))
                .toList();
        ActivityInstance around = gone.stream()
                .map(one -> nearest(tree, one, holders, storey))
                .filter(one -> one != storey)
                .findFirst()
                .orElse(storey);
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(process);
        String set = isSideBySide(tree, target) ? target + BODY : target;
        // first set down, so that no storey is empty for a moment and ends
        change = change.startBeforeActivity(set, around.getId());
        for (ActivityInstance one : gone) {
            change = change.cancelActivityInstance(one.getId());
        }
        change.execute();
    }

    void addSideBySide(Standing at, String step, String about) {
        String process = at.instance().substring(0, at.instance().indexOf('/'));
        ActivityInstance tree = runtime.getActivityInstance(process);
        ActivityInstance body = descendants(tree).stream()
                .filter(one -> one.getActivityId().equals(step + BODY))
                .findFirst()
                .orElseThrow(() -> RefusedException.conflict("这一步已经办完，不能再加人。"));
        runtime.createProcessInstanceModification(process)
                .startBeforeActivity(step, body.getId())
                .setVariableLocal(elementVariable(tree, step), about)
                .execute();
    }

    private boolean isSideBySide(ActivityInstance tree, String step) {
        return loop(tree, step) != null;
    }

    private String elementVariable(ActivityInstance tree, String step) {
        return String.valueOf(loop(tree, step));
    }

    /** The element variable of a step that is done side by side; null for other nodes. */
    private @Nullable String loop(ActivityInstance tree, String node) {
        var element =
                repository.getBpmnModelInstance(tree.getProcessDefinitionId()).getModelElementById(node);
        return element instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics shared
                ? shared.getCamundaElementVariable()
                : null;
    }

    private static ActivityInstance nearest(
            ActivityInstance tree, ActivityInstance leaf, List<String> holders, ActivityInstance storey) {
        for (ActivityInstance scope = parent(tree, leaf);
                scope != null && scope != storey;
                scope = parent(tree, scope)) {
            if (holders.contains(scope.getActivityId())) {
                return scope;
            }
        }
        return storey;
    }

    private static String node(@Nullable ActivityInstance instance) {
        if (instance == null) {
            return "";
        }
        String id = instance.getActivityId();
        return id.endsWith(BODY) ? id.substring(0, id.length() - BODY.length()) : id;
    }

    private static ActivityInstance leafOf(ActivityInstance tree, Task task) {
        return descendants(tree).stream()
                .filter(one -> one.getActivityId().equals(task.getTaskDefinitionKey())
                        && Arrays.asList(one.getExecutionIds()).contains(task.getExecutionId()))
                .findFirst()
                .orElseThrow(() -> RefusedException.conflict("这项待办已经办结，请刷新页面。"));
    }

    private static List<ActivityInstance> descendants(ActivityInstance scope) {
        List<ActivityInstance> all = new ArrayList<>();
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            all.add(child);
            all.addAll(descendants(child));
        }
        return all;
    }

    private static ActivityInstance find(ActivityInstance tree, String id) {
        return tree.getId().equals(id)
                ? tree
                : descendants(tree).stream()
                        .filter(one -> one.getId().equals(id))
                        .findFirst()
                        .orElseThrow(() -> RefusedException.conflict("案件刚刚有了变化，请刷新页面。"));
    }

    private static @Nullable ActivityInstance parent(ActivityInstance tree, ActivityInstance child) {
        return child == tree ? null : find(tree, child.getParentActivityInstanceId());
    }
}
