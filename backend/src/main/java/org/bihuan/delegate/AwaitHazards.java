package org.bihuan.delegate;

import java.time.LocalDate;
import org.bihuan.Times;
import org.bihuan.clock.Clocks;
import org.bihuan.clock.Grounds;
import org.bihuan.hazard.Hazards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets a clock run until the last day by which hazards of the case are to be put right; one that runs already ends then. Parameter:
 * {@code clock} (code).
 */
@Component("awaitHazards")
final class AwaitHazards implements JavaDelegate {

    private final Hazards hazards;
    private final Clocks clocks;

    AwaitHazards(Hazards hazards, Clocks clocks) {
        this.hazards = hazards;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        String clock = Inputs.text(execution, "clock");
        clocks.start(number, clock, clocks.now(), Grounds.NONE);
        LocalDate due = hazards.latestDue(number);
        if (due != null) {
            clocks.postpone(
                    number, clock, due.atStartOfDay(Times.ZONE).toInstant(), execution.getCurrentActivityName());
        }
    }
}
