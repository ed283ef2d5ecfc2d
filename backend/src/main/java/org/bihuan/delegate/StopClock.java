package org.bihuan.delegate;

import org.bihuan.clock.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the clocks of a code. Parameter: {@code clock} (code). Nothing happens if none is open. */
@Component("stopClock")
final class StopClock implements JavaDelegate {

    private final Clocks clocks;

    StopClock(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.stop(Inputs.caseNumber(execution), Inputs.text(execution, "clock"));
    }
}
