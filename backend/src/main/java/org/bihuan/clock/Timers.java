package org.bihuan.clock;

import java.time.Instant;
import java.util.Collection;

/** Port to whatever fires when a period ends; implemented by the engine. */
public interface Timers {

    /** Where the timer of a clock that stands still or has stopped is put. */
    Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Moves the waiting timers of this case that hang on the code; there may be none. */
    void move(String caseNumber, String code, Instant due);

    /** Likewise for many cases at once. */
    void moveAll(Collection<DueDate> moved);
}
