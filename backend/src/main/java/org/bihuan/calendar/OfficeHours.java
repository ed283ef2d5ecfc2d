package org.bihuan.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;

/** When the office is open on a workday of a season; a season may run over the turn of the year. */
record OfficeHours(
        MonthDay from,
        MonthDay to,
        LocalTime morningOpen,
        LocalTime morningClose,
        LocalTime afternoonOpen,
        LocalTime afternoonClose) {

    boolean isInOrder() {
        return morningOpen.isBefore(morningClose)
                && !afternoonOpen.isBefore(morningClose)
                && afternoonOpen.isBefore(afternoonClose);
    }

    boolean covers(MonthDay day) {
        boolean started = !day.isBefore(from);
        boolean notEnded = !day.isAfter(to);
        return from.isAfter(to) ? started || notEnded : started && notEnded;
    }

    Duration length() {
        return morning().plus(Duration.between(afternoonOpen, afternoonClose));
    }

    /** The working time of the day that lies before a time. */
    Duration elapsed(LocalTime time) {
        return within(morningOpen, morningClose, time).plus(within(afternoonOpen, afternoonClose, time));
    }

    /** The earliest time before which this much working time of the day lies; the reverse of {@link #elapsed}. */
    LocalTime after(Duration worked) {
        return worked.compareTo(morning()) <= 0
                ? morningOpen.plus(worked)
                : afternoonOpen.plus(worked.minus(morning()));
    }

    private Duration morning() {
        return Duration.between(morningOpen, morningClose);
    }

    private static Duration within(LocalTime open, LocalTime close, LocalTime time) {
        if (!time.isAfter(open)) {
            return Duration.ZERO;
        }
        return Duration.between(open, time.isBefore(close) ? time : close);
    }
}
