package org.bihuan.engine;

import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.inbox.TaskEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes tasks. */
@Component
class EngineTasks implements TaskEngine {

    private final TaskService tasks;

    EngineTasks(TaskService tasks) {
        this.tasks = tasks;
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
