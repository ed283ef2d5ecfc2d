package org.bihuan.delegate;

import org.bihuan.casefile.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Proposes the day of the month on which something is held regularly, moved off a day of rest; what is set already stays. Parameters:
 * {@code month} (field, as 2026-04), {@code day} and {@code shift} (parameters: the day of the month; {@code KEEP},
 * {@code PREV_WORKDAY} or {@code NEXT_WORKDAY}), {@code result} (field for the moment), {@code note} (field that says how
 * it came about).
 */
@Component("proposeDay")
final class ProposeDay implements JavaDelegate {

    private final Meetings meetings;

    ProposeDay(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.propose(
                Inputs.caseNumber(execution),
                execution.getCurrentActivityId(),
                Inputs.text(execution, "month"),
                Inputs.text(execution, "day"),
                Inputs.text(execution, "shift"),
                Inputs.text(execution, "result"),
                Inputs.text(execution, "note"));
    }
}
