package org.bihuan.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;

/**
 * How a due date comes out of a period: a pure function of calendar, period and start.
 *
 * <p>Counted backward, the due date is the last moment by which something has to be done so that the whole period still
 * lies between it and the event, with neither of the two days counted: a notice of a hearing on the day D is served in
 * time if at least seven workdays lie between the day after the service and the day before D (处罚法第六十四条).
 *
 * @param dueAt by the law: the last day rolled if the period says so, until the office closes
 * @param unrolledDueAt the same without rolling; never later than {@code dueAt} forward, never earlier backward
 * @param lines one Chinese sentence for each step; the counts in them add up to the amount
 */
public record Derivation(Instant dueAt, Instant unrolledDueAt, List<String> lines) {

    public Derivation {
        lines = List.copyOf(lines);
    }

    /**
     * Counts from a moment, of which days and months see the date alone.
     *
     * @throws RefusedException if a date lies outside 1949–2999
     */
    public static Derivation of(WorkingCalendar calendar, Period period, Instant from) {
        return of(calendar, period, from, "期限为" + period.words() + "。");
    }

    /**
     * Counts from a day.
     *
     * @throws RefusedException if a date lies outside 1949–2999, or if the period is counted in hours
     */
    public static Derivation of(WorkingCalendar calendar, Period period, LocalDate from) {
        if (period.unit().isHours()) {
            throw RefusedException.wrong("from", "按小时计算的期限须写明起算的日期和时刻，例如2026-11-26T09:30:00+08:00。");
        }
        calendar.day(from);
        return of(calendar, period, from.atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    /**
     * Counts by a rule, whose ground is named first.
     *
     * @throws RefusedException if a date lies outside 1949–2999
     */
    public static Derivation of(WorkingCalendar calendar, DeadlineRule rule, Instant from) {
        return of(calendar, rule.period(), from, "期限为" + rule.period().words() + "，依据：" + rule.ground() + "。");
    }

    static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }

    private static Derivation of(WorkingCalendar calendar, Period period, Instant from, String heading) {
        calendar.workingTimeBetween(from, from); // refuses what lies outside the calendar
        List<String> lines = new ArrayList<>(List.of(heading));
        Derivation counted =
                switch (period.direction()) {
                    case FORWARD -> new ForwardCount(calendar, period, lines).from(from);
                    case BACKWARD -> new BackwardCount(calendar, period, lines).from(from);
                };
        lines.addAll(calendar.caveats(dateOf(from), dateOf(counted.dueAt)));
        return new Derivation(counted.dueAt, counted.unrolledDueAt, lines);
    }
}
