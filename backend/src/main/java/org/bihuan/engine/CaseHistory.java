package org.bihuan.engine;

import java.util.LinkedList;
import java.util.List;
import org.bihuan.inbox.Arrivals.NewTask;
import org.bihuan.ledger.Ledger;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears what the engine does and collects it for the end of the transaction. Whoever comes in has locked the case by then;
 * only the engine itself, when it gives a failing job up, does so here.
 */
@Component
class CaseHistory implements HistoryEventHandler {

    private final ObjectProvider<Ledger> ledger;
    private final ObjectProvider<CaseChanges.Writer> writer;

    /** Both are asked for late: they need the engine that is being built with this handler. */
    CaseHistory(ObjectProvider<Ledger> ledger, ObjectProvider<CaseChanges.Writer> writer) {
        this.ledger = ledger;
        this.writer = writer;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        CaseChanges changes = CaseChanges.current();
        if (changes == null) {
            String caseNumber = caseNumber(event);
            ledger.getObject().lock(caseNumber);
            changes = CaseChanges.begin(caseNumber, writer.getObject());
        }
        note(changes, event);
    }

    private static void note(CaseChanges changes, HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            noteTask(changes, task);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            if (is(event, HistoryEventTypes.PROCESS_INSTANCE_END) && instance.getSuperProcessInstanceId() == null) {
                changes.ended();
            }
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            if (is(event, HistoryEventTypes.ACTIVITY_INSTANCE_END) && !activity.isCanceled()) {
                changes.passed(activity.getActivityId());
            }
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            changes.incident(incident.getActivityId(), String.valueOf(incident.getIncidentType()));
        }
    }

    private static void noteTask(CaseChanges changes, HistoricTaskInstanceEventEntity task) {
        if (is(task, HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            changes.created(new NewTask(
                    task.getTaskId(), task.getTaskDefinitionKey(), task.getName(), calls(task), about(task)));
        } else if (!"completed".equals(task.getDeleteReason())) {
            changes.deleted(task.getTaskId());
        }
    }

    /** The activities that have called the part where the task is, the outermost first. */
    private static List<String> calls(HistoricTaskInstanceEventEntity task) {
        LinkedList<String> calls = new LinkedList<>();
        if (!task.getProcessInstanceId().equals(task.getRootProcessInstanceId())) {
            ExecutionEntity caller = execution(task.getProcessInstanceId()).getSuperExecution();
            while (caller != null) {
                calls.addFirst(caller.getActivityId());
                caller = caller.getProcessInstance().getSuperExecution();
            }
        }
        return calls;
    }

    /** Where a step is done side by side, the one of the collection for whom the task is. */
    private static @Nullable String about(HistoricTaskInstanceEventEntity task) {
        ExecutionEntity execution = execution(task.getExecutionId());
        return execution != null
                        && execution.getActivity().getFlowScope() instanceof ActivityImpl body
                        && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior shared
                        && execution.getVariableLocal(shared.getCollectionElementVariable()) instanceof String one
                ? one
                : null;
    }

    private static @Nullable ExecutionEntity execution(String id) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(id);
    }

    private static boolean is(HistoryEvent event, HistoryEventTypes type) {
        return type.getEventName().equals(event.getEventType());
    }

    /** Only the root process instance carries the business key, which is the case number. */
    private static String caseNumber(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance && instance.getBusinessKey() != null) {
            return instance.getBusinessKey();
        }
        String root = event.getRootProcessInstanceId();
        ExecutionEntity execution = execution(root == null ? event.getProcessInstanceId() : root);
        if (execution == null || execution.getBusinessKey() == null) {
            throw new IllegalStateException("no case for process instance " + event.getProcessInstanceId());
        }
        return execution.getBusinessKey();
    }
}
