package org.bihuan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.RefusedException;
import org.bihuan.inbox.Arrivals.NewTask;
import org.bihuan.inbox.TaskEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes tasks. */
@Component
class EngineTasks implements TaskEngine {

    private final TaskService tasks;
    private final TokenMoves tokens;

    EngineTasks(TaskService tasks, TokenMoves tokens) {
        this.tasks = tasks;
        this.tokens = tokens;
    }

    @Override
    public NewTask describe(String taskId) {
        return tokens.describe(taskId);
    }

    @Override
    public List<Standing> standing(String taskId, List<String> calls, Predicate<String> isClosed) {
        return tokens.standing(taskId, calls, isClosed);
    }

    @Override
    public void move(Standing at, Set<String> removed, String target, List<String> holders) {
        tokens.move(at, removed, target, holders);
    }

    @Override
    public void addSideBySide(Standing at, String step, String about) {
        tokens.addSideBySide(at, step, about);
    }

    @Override
    public void complete(String taskId, Map<String, @Nullable Object> variables) {
        try {
            LostRaces.translated(() -> {
                tasks.complete(taskId, variables);
                return taskId;
            });
        } catch (NullValueException e) {
            throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
        }
    }
}
