package org.bihuan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Set<String> tasks = move(moved);
        if (!tasks.isEmpty()) {
            reads.delete(tasks);
        }
    }

    /** @return the ids of the tasks whose due dates have moved */
    private Set<String> move(Collection<DueDate> moved) {
        Map<String, List<DueDate>> byCase = moved.stream().collect(Collectors.groupingBy(DueDate::caseNumber));
        Map<String, Instant> due = new HashMap<>();
        for (InboxTask task : mapper.openOfAll(byCase.keySet())) {
            for (DueDate date : byCase.get(task.caseNumber())) {
                if (concerns(date, task)) {
                    due.put(task.id(), date.dueAt());
                }
            }
        }
        // most fall on the close of office of the same few days
        Map<Instant, Set<String>> byMoment = due.keySet().stream()
                .collect(Collectors.groupingBy(due::get, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        byMoment.forEach((at, tasks) -> {
            mapper.moveDue(tasks, at);
            mapper.moveVisibilityDue(tasks, at);
        });
        return due.keySet();
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
