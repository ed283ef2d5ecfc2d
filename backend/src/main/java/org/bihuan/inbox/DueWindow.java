package org.bihuan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A stretch of due dates that people ask for; {@code null} is an open end. */
record DueWindow(@Nullable Instant from, @Nullable Instant before) {

    static final String OVERDUE = "overdue";
    static final String TODAY = "today";
    static final String SOON = "soon";

    /** What can be asked for, the most urgent first. */
    static final List<String> NAMES = List.of(OVERDUE, TODAY, SOON);

    private static final DueWindow ANY = new DueWindow(null, null);
    private static final int SOON_WORKDAYS = 3;

    /**
     * @param name one of {@link #NAMES}, nothing for any
     * @throws RefusedException malformed if it is none of them
     */
    static DueWindow named(@Nullable String name, Clock clock, WorkingCalendar calendar) {
        if (name == null || name.isBlank()) {
            return ANY;
        }
        Instant now = clock.instant();
        return switch (name) {
            case OVERDUE -> new DueWindow(null, now);
            case TODAY -> new DueWindow(now, tomorrow(now));
            case SOON -> new DueWindow(now, afterWorkdays(now, calendar));
            default -> throw RefusedException.malformed("due 只能是 overdue、today 或 soon。");
        };
    }

    static Instant tomorrow(Instant now) {
        return begin(today(now).plusDays(1));
    }

    /** The end of the third workday from today, which itself does not count. */
    static Instant afterWorkdays(Instant now, WorkingCalendar calendar) {
        return begin(calendar.plusWorkdays(today(now), SOON_WORKDAYS).plusDays(1));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Times.ZONE);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant();
    }
}
