package org.bihuan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.clock.DueDate;
import org.bihuan.clock.DueDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the due dates of open tasks with the clocks that they are due by. */
@Component
class InboxDueDates implements DueDates {

    private final InboxMapper mapper;
    private final TaskReadMapper reads;
    private final CaseTypes types;

    InboxDueDates(InboxMapper mapper, TaskReadMapper reads, CaseTypes types) {
        this.mapper = mapper;
        this.reads = reads;
        this.types = types;
    }

    @Override
    public void moved(Collection<DueDate> moved) {
        move(moved);
    }

    @Override
    public void recounted(Collection<DueDate> moved) {
        Map<String, Instant> tasks = move(moved);
        if (!tasks.isEmpty()) {
            reads.delete(tasks.keySet());
        }
    }

    /** @return the new due dates by id of the task */
    private Map<String, Instant> move(Collection<DueDate> moved) {
        Map<String, List<DueDate>> byCase = moved.stream().collect(Collectors.groupingBy(DueDate::caseNumber));
        Map<String, Instant> due = new HashMap<>();
        for (InboxTask task : mapper.openOfAll(byCase.keySet())) {
            for (DueDate date : byCase.get(task.caseNumber())) {
                if (concerns(date, task)) {
                    due.put(task.id(), date.dueAt());
                }
            }
        }
        if (!due.isEmpty()) {
            mapper.moveDue(due);
            mapper.moveVisibilityDue(due);
        }
        return due;
    }

    private boolean concerns(DueDate date, InboxTask task) {
        return date.taskId() == null
                ? date.code().equals(deadline(task))
                : date.taskId().equals(task.id());
    }

    private @Nullable String deadline(InboxTask task) {
        return types.at(task.typeKey(), task.typeVersion())
                .manifest()
                .step(task.step())
                .deadline();
    }
}
