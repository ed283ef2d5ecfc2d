package org.bihuan.legality;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.clock.Derivation;

/** The periods of {@code processes/deadlines.yaml} by the calendar in force. */
record Periods(WorkingCalendar calendar, DeadlineRules rules) {

    /** When a period that starts (or, counted backwards, ends) at the moment is over. */
    Instant end(String code, Instant from) {
        return Derivation.of(calendar, rules.require(code, LocalDate.ofInstant(from, WorkingCalendar.ZONE)), from)
                .dueAt();
    }
}
