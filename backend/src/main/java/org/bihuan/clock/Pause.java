package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Period.Unit;

/**
 * How long a clock stood still, in what its period is counted in: hours as time, workdays as whole workdays and working
 * time beyond them, calendar days and months as days, of which a part counts as one so that nobody loses time by it.
 *
 * @param days whole workdays or calendar days
 * @param time natural or working time in full seconds, beyond the days
 * @param stood all of it, in working time for a unit that is counted in it, otherwise in natural time
 */
record Pause(Unit unit, int days, Duration time, Duration stood) {

    static Pause between(WorkingCalendar calendar, Unit unit, Instant since, Instant until) {
        Instant begin = since.isAfter(until) ? until : since;
        Duration stood = wholeSeconds(
                unit.isWorkingTime() ? calendar.workingTimeBetween(begin, until) : Duration.between(begin, until));
        return switch (unit) {
            case HOUR, WORK_HOUR -> new Pause(unit, 0, stood, stood);
            case WORKDAY -> workdays(calendar, calendar.nextOpening(begin), until, stood);
            case CALENDAR_DAY, MONTH -> new Pause(unit, wholeDays(stood), Duration.ZERO, stood);
        };
    }

    String words() {
        return switch (unit) {
            case HOUR -> "暂停" + Wording.duration(time);
            case WORK_HOUR -> "暂停办公时间" + Wording.duration(time);
            case WORKDAY -> {
                String rest = time.isZero() ? "" : (days == 0 ? "办公时间" : "又") + Wording.duration(time);
                yield "暂停" + (days == 0 && !time.isZero() ? "" : days + "个工作日") + rest;
            }
            case CALENDAR_DAY, MONTH -> "暂停" + days + "日（不足一日的按一日计）";
        };
    }

    /** The most workdays that fit, from the same working time of one day to that of another, and what is left over. */
    private static Pause workdays(WorkingCalendar calendar, Instant begin, Instant until, Duration stood) {
        if (!begin.isBefore(until)) {
            return new Pause(Unit.WORKDAY, 0, Duration.ZERO, stood);
        }
        LocalDate first = Derivation.dateOf(begin);
        LocalDate last = Derivation.dateOf(until);
        Duration worked = calendar.workingTimeBetween(calendar.officeOpen(first), begin);
        int days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days += calendar.isWorkday(day) ? 1 : 0;
        }
        Instant same = sameTime(calendar, first, days, worked);
        if (same.isAfter(until)) {
            days--;
            same = sameTime(calendar, first, days, worked);
        }
        return new Pause(Unit.WORKDAY, days, wholeSeconds(calendar.workingTimeBetween(same, until)), stood);
    }

    private static Instant sameTime(WorkingCalendar calendar, LocalDate first, int days, Duration worked) {
        Instant open = calendar.officeOpen(calendar.plusWorkdays(first, days));
        return worked.isZero() ? open : calendar.plusWorkingTime(open, worked);
    }

    private static Duration wholeSeconds(Duration pause) {
        return pause.getNano() == 0 ? pause : Duration.ofSeconds(pause.toSeconds() + 1);
    }

    private static int wholeDays(Duration pause) {
        long days = pause.toDays();
        return Math.toIntExact(pause.minusDays(days).isZero() ? days : days + 1);
    }
}
