package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRule.WarningPoint;

/** When somebody is told how urgent a clock has become. */
record WarningMoment(Level level, Instant at) {

    /**
     * The moments of a clock in their order; the last is when it is due. Of several conditions of a point the first that is met
     * counts. Conditions in days or workdays are ignored where the period is no longer than the longest of them: it would be
     * yellow from its beginning, or red before it is yellow. Percents are of the period without its pauses.
     *
     * @param end what is warned of before: the due date, or the earlier internal one
     */
    static List<WarningMoment> of(
            WorkingCalendar calendar, DeadlineRule rule, Instant from, Instant end, Instant dueAt, List<Pause> pauses) {
        Counting counting = new Counting(calendar, rule.unit(), begin(calendar, rule, from, end), end, pauses);
        boolean days = rule.warn().stream().allMatch(point -> counting.isLongerThan(point));
        List<WarningMoment> moments = new ArrayList<>();
        for (WarningPoint point : rule.warn()) {
            Level level = point.level() == WarningPoint.Level.YELLOW ? Level.YELLOW : Level.RED;
            moments.add(new WarningMoment(level, counting.moment(point, days)));
        }
        moments.sort(Comparator.comparing(WarningMoment::at));
        moments.add(new WarningMoment(Level.OVERDUE, dueAt));
        return List.copyOf(moments);
    }

    /** Days begin to count after the day of the start; backward, the period lies before the end that it is counted from. */
    private static Instant begin(WorkingCalendar calendar, DeadlineRule rule, Instant from, Instant end) {
        if (from.isAfter(end)) {
            return end.minus(Duration.between(end, from));
        }
        return rule.unit().isHours() ? from : calendar.officeClose(Derivation.dateOf(from));
    }

    private record Counting(
            WorkingCalendar calendar, Period.Unit unit, Instant begin, Instant end, List<Pause> pauses) {

        boolean isLongerThan(WarningPoint point) {
            return inDays(point).isAfter(begin);
        }

        Instant moment(WarningPoint point, boolean days) {
            Instant moment = days ? inDays(point) : end;
            return point.percent() == null ? moment : earlier(moment, percent(point.percent()));
        }

        /** By workdays or days left alone; the end if there is no such condition. */
        private Instant inDays(WarningPoint point) {
            Instant moment = point.days() == null ? end : end.minus(Duration.ofDays(point.days()));
            return point.workdays() == null ? moment : earlier(moment, workdaysBefore(point.workdays()));
        }

        private Instant workdaysBefore(int workdays) {
            ZonedDateTime last = end.atZone(WorkingCalendar.ZONE);
            LocalDate day = calendar.minusWorkdays(last.toLocalDate(), workdays);
            return unit.isHours() ? last.with(day).toInstant() : calendar.officeClose(day);
        }

        private Instant percent(int percent) {
            Duration all =
                    unit.isWorkingTime() ? calendar.workingTimeBetween(begin, end) : Duration.between(begin, end);
            Duration net = pauses.stream().map(Pause::stood).reduce(all, Duration::minus);
            Duration left = net.multipliedBy(percent).dividedBy(100).truncatedTo(ChronoUnit.SECONDS);
            Duration spent = all.minus(left);
            return unit.isWorkingTime() ? calendar.plusWorkingTime(begin, spent) : begin.plus(spent);
        }

        private static Instant earlier(Instant one, Instant other) {
            return other.isBefore(one) ? other : one;
        }
    }
}
