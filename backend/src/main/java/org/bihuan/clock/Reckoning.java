package org.bihuan.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When a clock is due and why: a pure function of calendar, rule, start and what has happened to the clock since.
 *
 * @param ordinaryDueAt by rule, pauses and extensions alone
 * @param dueAt the later of that and the close of office on the day that the parties have agreed on
 * @param internalDueAt the same without rolling, if the rule wants it watched and it is earlier; otherwise {@code null}
 * @param lines one Chinese sentence for each step
 * @param warnings when somebody has to be told, in order; the last is the due date
 */
record Reckoning(
        Instant ordinaryDueAt,
        Instant dueAt,
        @Nullable Instant internalDueAt,
        List<String> lines,
        List<WarningMoment> warnings) {

    static Reckoning of(
            WorkingCalendar calendar, DeadlineRule rule, Instant from, Grounds start, List<ClockInterval> intervals) {
        return new Course(calendar, rule, from, start).through(intervals);
    }

    /** How many of the warnings are due by now. */
    int passed(Instant now) {
        return (int) warnings.stream().filter(one -> !now.isBefore(one.at())).count();
    }

    /** The way from the rule's period through everything that has happened, while it is being walked. */
    private static final class Course {

        private final WorkingCalendar calendar;
        private final DeadlineRule rule;
        private final Instant from;
        private final List<String> lines;
        private final List<Pause> pauses = new ArrayList<>();
        private PeriodEnd end;
        private int granted;
        private @Nullable Instant agreed;
        private @Nullable Instant pausedAt;

        Course(WorkingCalendar calendar, DeadlineRule rule, Instant from, Grounds start) {
            this.calendar = calendar;
            this.rule = rule;
            this.from = from;
            Derivation counted = Derivation.of(calendar, rule, from);
            this.end = PeriodEnd.of(calendar, rule.period(), from, counted);
            this.lines = new ArrayList<>(counted.lines());
            if (!start.words().isEmpty()) {
                lines.add(1, "起算：" + start.words() + "。");
            }
        }

        Reckoning through(List<ClockInterval> intervals) {
            intervals.forEach(this::pass);
            Instant due = dueAt();
            Instant unrolled = later(end.unrolledAt(), agreedUntil());
            calendar.caveats(Derivation.dateOf(from), Derivation.dateOf(due)).stream()
                    .filter(line -> !lines.contains(line))
                    .forEach(lines::add);
            @Nullable Instant internal = rule.internal() && unrolled.isBefore(due) ? unrolled : null;
            return new Reckoning(
                    end.dueAt(),
                    due,
                    internal,
                    List.copyOf(lines),
                    WarningMoment.of(calendar, rule, from, internal == null ? due : internal, due, pauses));
        }

        private void pass(ClockInterval interval) {
            Instant before = dueAt();
            String at = Wording.moment(interval.at());
            String grounds = interval.grounds();
            switch (interval.kind()) {
                case PAUSED -> {
                    pausedAt = interval.at();
                    lines.add(at + "起暂停计时" + grounds + "。");
                }
                case RESUMED -> {
                    Instant since = pausedAt == null ? interval.at() : pausedAt;
                    Pause pause = Pause.between(calendar, rule.unit(), since, interval.at());
                    pausedAt = null;
                    pauses.add(pause);
                    end = end.after(pause);
                    lines.add(at + "恢复计时" + grounds + "，" + pause.words() + "，" + moved(before, "顺延到") + "。");
                }
                case AGREED -> agree(interval, before);
                case APPLIED -> lines.add(at + "申请延期" + by(interval).words() + grounds + "，决定之前为待批，不算超期。");
                case GRANTED -> {
                    Period by = by(interval);
                    granted++;
                    end = end.extended(by);
                    lines.add(at + "批准延期" + by.words() + grounds + "，自原最后一日续计，" + moved(before, "延长到") + "。");
                }
                case REFUSED -> lines.add(at + "没有批准延期" + grounds + "，期限仍为" + Wording.moment(before) + "。");
                case OVERDUE -> lines.add(at + "期限届满，已超期。");
                case RECOUNTED ->
                    lines.add(at + "日历变更后重新计算，期限由" + Wording.moment(interval.dueBefore()) + "改为"
                            + Wording.moment(interval.dueAfter()) + "。");
            }
        }

        private void agree(ClockInterval interval, Instant before) {
            agreed = Objects.requireNonNull(interval.untilAt());
            LocalDate asked = Derivation.dateOf(agreed);
            LocalDate day = calendar.workdayFrom(asked);
            Instant due = dueAt();
            if (due.equals(before)) {
                return;
            }
            String roll = day.equals(asked) ? "" : "，当日为" + calendar.day(asked).reason() + "，顺延到" + Wording.date(day);
            lines.add(Wording.moment(interval.at()) + "约定" + interval.grounds() + "，约定日为" + Wording.date(asked) + roll
                    + "，期限由" + Wording.moment(before) + "改为" + Wording.moment(due) + "。");
        }

        /** What was applied for or granted; whether its last day rolls is for the rung of the ladder to say. */
        private Period by(ClockInterval interval) {
            List<DeadlineRule.Extension> ladder = rule.extend();
            boolean rolls = ladder.isEmpty()
                    ? rule.period().roll()
                    : ladder.get(Math.min(granted, ladder.size() - 1)).period().roll();
            return new Period(
                    Objects.requireNonNull(interval.amount()),
                    Objects.requireNonNull(interval.unit()),
                    Period.Direction.FORWARD,
                    rolls);
        }

        private Instant dueAt() {
            return later(end.dueAt(), agreedUntil());
        }

        private @Nullable Instant agreedUntil() {
            return agreed == null ? null : calendar.officeClose(calendar.workdayFrom(Derivation.dateOf(agreed)));
        }

        private String moved(Instant before, String way) {
            Instant due = dueAt();
            return due.equals(before)
                    ? "期限仍为" + Wording.moment(due)
                    : "期限由" + Wording.moment(before) + way + Wording.moment(due);
        }

        private static Instant later(Instant one, @Nullable Instant other) {
            return other != null && other.isAfter(one) ? other : one;
        }
    }
}
