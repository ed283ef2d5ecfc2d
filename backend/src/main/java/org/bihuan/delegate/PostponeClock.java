package org.bihuan.delegate;

import java.time.Instant;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Moments;
import org.bihuan.clock.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts a running clock of the case off to the day in a field. Parameters: {@code clock} (code), {@code field} (date or
 * date-time). A field without a day changes nothing; a clock that does not run refuses the act.
 */
@Component("postponeClock")
final class PostponeClock implements JavaDelegate {

    private final Cases cases;
    private final Clocks clocks;

    PostponeClock(Cases cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        Instant day = Moments.of(CaseData.of(cases.require(number)).value(Inputs.text(execution, "field")));
        if (day != null) {
            clocks.postpone(number, Inputs.text(execution, "clock"), day, execution.getCurrentActivityName());
        }
    }
}
