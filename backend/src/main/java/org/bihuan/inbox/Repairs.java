package org.bihuan.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bihuan.clock.Clocks;
import org.springframework.stereotype.Service;

/** Brings rows of the inbox in line with what the engine and the clocks know; within the transaction that has locked the case. */
@Service
public class Repairs {

    private final InboxMapper mapper;
    private final Arrivals arrivals;
    private final TaskEngine engine;
    private final Clocks clocks;

    Repairs(InboxMapper mapper, Arrivals arrivals, TaskEngine engine, Clocks clocks) {
        this.mapper = mapper;
        this.arrivals = arrivals;
        this.engine = engine;
        this.clocks = clocks;
    }

    /** Takes a row away that nothing stands behind. */
    public void withdraw(String taskId) {
        arrivals.withdrawn(List.of(taskId));
    }

    /** Puts a task of the engine into the inbox; the same id may have been there before. */
    public void arrive(String caseNumber, String taskId) {
        mapper.forget(taskId);
        arrivals.arrived(caseNumber, List.of(engine.describe(taskId)));
    }

    /** Lets an open task be found by those who may take it, and by nobody if it is taken or over. */
    public void showAgain(String taskId) {
        mapper.deleteVisibility(taskId);
        InboxTask task = mapper.find(taskId);
        if (task != null && task.isOpen() && task.assignee() == null) {
            mapper.insertVisibility(task, task.candidateKeys());
        }
    }

    /** Lets a task be due when its clock says. */
    public void followClock(String taskId) {
        Instant due = clocks.dueOfTask(taskId);
        if (due != null) {
            mapper.moveDue(Set.of(taskId), due);
            mapper.moveVisibilityDue(Set.of(taskId), due);
        }
    }
}
