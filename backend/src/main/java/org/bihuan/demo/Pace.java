package org.bihuan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bihuan.Times;
import org.bihuan.calendar.WorkingCalendar;

/** When something of a story happens, counted from what happened before it. */
@FunctionalInterface
interface Pace {

    Instant after(Instant before, WorkingCalendar calendar);

    /** So many minutes of office hours later. */
    static Pace minutes(int workingMinutes) {
        return (before, calendar) -> calendar.plusWorkingMinutes(before, workingMinutes);
    }

    /** So many workdays later, at a time of day such as {@code 09:30}. */
    static Pace workdays(int days, String time) {
        return (before, calendar) -> at(calendar.plusWorkdays(date(before), days), time);
    }

    /** So many workdays before, at a time of day. */
    static Pace workdaysAgo(int days, String time) {
        return (now, calendar) -> at(calendar.minusWorkdays(date(now), days), time);
    }

    /** So much before another pace has it. */
    static Pace before(Pace other, Duration span) {
        return (before, calendar) -> other.after(before, calendar).minus(span);
    }

    /** So much later, office hours or not. */
    static Pace after(Duration span) {
        return (before, calendar) -> before.plus(span);
    }

    static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, Times.ZONE);
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(Times.ZONE).toInstant();
    }
}
