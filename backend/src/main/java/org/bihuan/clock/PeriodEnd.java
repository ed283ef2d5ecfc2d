package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Period.Unit;

/**
 * Where a period ends while pauses and extensions move it. Hours end at a moment; days and months with a last day, which
 * rolls only at the very end, so that nobody is given a day of rest twice.
 *
 * @param moment the end of hours; for days, how it was counted first
 * @param lastDay of days and months, not rolled
 * @param beyond working time after the close of the last day, left over from pauses of less than a day
 */
record PeriodEnd(
        WorkingCalendar calendar,
        Period period,
        Instant from,
        Instant moment,
        LocalDate lastDay,
        Duration beyond,
        boolean rolls) {

    static PeriodEnd of(WorkingCalendar calendar, Period period, Instant from, Derivation counted) {
        return new PeriodEnd(
                calendar,
                period,
                from,
                counted.dueAt(),
                Derivation.dateOf(counted.unrolledDueAt()),
                Duration.ZERO,
                period.roll());
    }

    /** By the law: rolled if the period rolls. */
    Instant dueAt() {
        return period.unit().isHours() ? moment : close(rolls ? rolled() : lastDay);
    }

    /** Without rolling. */
    Instant unrolledAt() {
        return period.unit().isHours() ? moment : close(lastDay);
    }

    private LocalDate rolled() {
        return period.direction() == Period.Direction.BACKWARD && !calendar.isWorkday(lastDay)
                ? calendar.minusWorkdays(lastDay, 1)
                : calendar.workdayFrom(lastDay);
    }

    /** After the clock has stood still for so long. */
    PeriodEnd after(Pause pause) {
        return switch (period.unit()) {
            case HOUR -> at(moment.plus(pause.time()));
            case WORK_HOUR -> at(calendar.plusWorkingTime(moment, pause.time()));
            case WORKDAY -> on(calendar.plusWorkdays(lastDay, pause.days()), beyond.plus(pause.time()), rolls);
            case CALENDAR_DAY, MONTH -> on(lastDay.plusDays(pause.days()), beyond, rolls);
        };
    }

    /** After it has been extended: counted on from the unrolled last day. */
    PeriodEnd extended(Period by) {
        if (period.unit().isHours()) {
            ZonedDateTime end = moment.atZone(WorkingCalendar.ZONE);
            return at(
                    switch (by.unit()) {
                        case HOUR -> moment.plus(Duration.ofHours(by.amount()));
                        case WORK_HOUR -> calendar.plusWorkingTime(moment, Duration.ofHours(by.amount()));
                        case WORKDAY ->
                            end.with(calendar.plusWorkdays(end.toLocalDate(), by.amount()))
                                    .toInstant();
                        case CALENDAR_DAY -> end.plusDays(by.amount()).toInstant();
                        case MONTH -> end.plusMonths(by.amount()).toInstant();
                    });
        }
        return switch (by.unit()) {
            case HOUR, WORK_HOUR -> on(lastDay, beyond.plus(Duration.ofHours(by.amount())), rolls);
            case WORKDAY -> on(calendar.plusWorkdays(lastDay, by.amount()), beyond, by.roll());
            case CALENDAR_DAY -> on(lastDay.plusDays(by.amount()), beyond, by.roll());
            case MONTH -> on(corresponding(lastDay.plusMonths(by.amount())), beyond, by.roll());
        };
    }

    /** Months that follow months go on counting by the day of the start: 31 January, 28 February, 31 March. */
    private LocalDate corresponding(LocalDate day) {
        LocalDate start = Derivation.dateOf(from);
        boolean clipped = period.unit() == Unit.MONTH
                && lastDay.getDayOfMonth() == lastDay.lengthOfMonth()
                && start.getDayOfMonth() > lastDay.getDayOfMonth();
        return clipped ? day.withDayOfMonth(Math.min(start.getDayOfMonth(), day.lengthOfMonth())) : day;
    }

    private PeriodEnd at(Instant end) {
        calendar.isWorkday(Derivation.dateOf(end)); // refuses what lies outside the calendar
        return new PeriodEnd(calendar, period, from, end, lastDay, beyond, rolls);
    }

    private PeriodEnd on(LocalDate day, Duration rest, boolean roll) {
        calendar.isWorkday(day); // refuses what lies outside the calendar
        return new PeriodEnd(calendar, period, from, moment, day, rest, roll);
    }

    private Instant close(LocalDate day) {
        return calendar.plusWorkingTime(calendar.officeClose(day), beyond);
    }
}
