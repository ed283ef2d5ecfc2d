package org.bihuan.hazard;

import java.time.LocalDate;
import org.bihuan.Times;
import org.bihuan.calendar.Calendars;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.clock.Derivation;
import org.springframework.stereotype.Component;

/** Until when something must be done that a recheck has found undone, where nobody names a day: as long as a recheck may take. */
@Component
final class RecheckPeriod {

    private static final String RULE = "DL-RECHECK";

    private final DeadlineRules rules;
    private final Calendars calendars;

    RecheckPeriod(DeadlineRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    LocalDate from(LocalDate day) {
        Derivation counted =
                Derivation.of(calendars.current(), rules.require(RULE, day).period(), day);
        return LocalDate.ofInstant(counted.dueAt(), Times.ZONE);
    }
}
