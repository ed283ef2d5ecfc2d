package org.bihuan.clock;

import java.util.Date;
import org.bihuan.clock.RunningClock.State;
import org.springframework.stereotype.Component;

/** What a model may ask of clocks: {@code ${clock.due(caseNumber, 'SR-ACCEPT')}} in a timer. */
@Component("clock")
public final class ClockExpression {

    private final Clocks clocks;

    ClockExpression(Clocks clocks) {
        this.clocks = clocks;
    }

    /** When a timer has to fire: when the period ends, or never as long as its clock stands still. */
    public Date due(String caseNumber, String code) {
        RunningClock clock = clocks.current(caseNumber, code);
        return Date.from(clock.state() == State.PAUSED ? Timers.NEVER : clock.dueAt());
    }
}
