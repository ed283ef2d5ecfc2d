package org.bihuan.inbox;

import org.bihuan.Times;
import org.bihuan.clock.Clocks;
import org.springframework.stereotype.Component;

/** Turns tasks into rows that people and clients read. */
@Component
public final class TaskRows {

    private final Clocks clocks;

    TaskRows(Clocks clocks) {
        this.clocks = clocks;
    }

    public TaskRow of(InboxTask task) {
        return new TaskRow(
                task.id(),
                task.caseNumber(),
                task.typeKey(),
                task.title(),
                task.enterpriseName(),
                task.town(),
                task.step(),
                task.stepName(),
                task.assignee(),
                Times.local(task.createdAt()),
                task.hasLimit() ? Times.local(task.dueAt()) : null,
                task.hasLimit() && task.isOpen() ? clocks.remaining(task.dueAt()) : null);
    }
}
