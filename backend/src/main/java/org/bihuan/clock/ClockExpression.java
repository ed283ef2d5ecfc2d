package org.bihuan.clock;

import java.util.Date;
import org.springframework.stereotype.Component;

/** What a model may ask of clocks: {@code ${clock.due(caseNumber, 'SR-ACCEPT')}} in a timer. */
@Component("clock")
public final class ClockExpression {

    private final Clocks clocks;

    ClockExpression(Clocks clocks) {
        this.clocks = clocks;
    }

    /** When a timer has to fire: when the period ends, or never as long as its clock stands still or waits for a decision. */
    public Date due(String caseNumber, String code) {
        return Date.from(OpenClocks.firesAt(clocks.current(caseNumber, code)));
    }
}
