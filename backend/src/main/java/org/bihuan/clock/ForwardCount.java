package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.calendar.Day;
import org.bihuan.calendar.WorkingCalendar;

/** Counts a period from what starts it, and writes each step down. */
final class ForwardCount {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final WorkingCalendar calendar;
    private final Period period;
    private final List<String> lines;

    ForwardCount(WorkingCalendar calendar, Period period, List<String> lines) {
        this.calendar = calendar;
        this.period = period;
        this.lines = lines;
    }

    /** Hours count from the full second, so that the lines add up. */
    Derivation from(Instant from) {
        LocalDate day = Derivation.dateOf(from);
        return switch (period.unit()) {
            case HOUR -> at(hours(wholeSecond(from)));
            case WORK_HOUR -> at(workHours(wholeSecond(from)));
            case WORKDAY -> at(period.amount() == 0 ? sameDay(from, day) : workdays(day));
            case CALENDAR_DAY -> calendarDays(day);
            case MONTH -> months(day);
        };
    }

    private Instant hours(Instant from) {
        Instant due = from.plus(Duration.ofHours(period.amount()));
        calendar.workingTimeBetween(due, due); // refuses what lies outside the calendar
        lines.add(Wording.moment(from) + "起算，按自然小时连续计算，夜间和休息日不扣除。");
        lines.add("连续计" + period.amount() + "小时，到" + Wording.moment(due) + "为止。");
        return due;
    }

    private Instant workHours(Instant from) {
        Instant opening = calendar.nextOpening(from);
        Instant due = calendar.plusWorkingTime(opening, Duration.ofHours(period.amount()));
        lines.add(
                opening.equals(from)
                        ? Wording.moment(from) + "起算，只计办公时间。"
                        : Wording.moment(from) + "不在办公时间内，自" + Wording.moment(opening) + "起算，只计办公时间。");
        Instant at = opening;
        LocalDate last = Derivation.dateOf(due);
        for (Run run : Run.between(calendar, Derivation.dateOf(opening), last)) {
            if (!run.day().isWorkday()) {
                lines.add(run.notCounted());
                continue;
            }
            for (LocalDate date = run.first(); !date.isAfter(run.last()); date = date.plusDays(1)) {
                Instant end = date.equals(last) ? due : calendar.officeClose(date);
                lines.add(Wording.date(date) + "计" + Wording.duration(calendar.workingTimeBetween(at, end)) + "，累计"
                        + Wording.duration(calendar.workingTimeBetween(opening, end)) + "。");
                at = end;
            }
        }
        lines.add("到" + Wording.moment(due) + "为止。");
        return due;
    }

    private Instant sameDay(Instant from, LocalDate day) {
        if (calendar.isWorkday(day) && from.isBefore(calendar.officeClose(day))) {
            lines.add(Wording.moment(from) + "起算，当日完成。");
            return closeOf(day);
        }
        LocalDate next = calendar.nextWorkday(day);
        String why = calendar.isWorkday(day) ? "办公时间已经结束" : calendar.day(day).reason();
        lines.add(Wording.moment(from) + why + "，顺延到下一个工作日" + Wording.date(next) + "。");
        return closeOf(next);
    }

    private Instant workdays(LocalDate day) {
        startNotCounted(day);
        LocalDate last = calendar.plusWorkdays(day, period.amount());
        int counted = 0;
        for (Run run : Run.between(calendar, day.plusDays(1), last)) {
            if (run.day().isWorkday()) {
                counted += run.length();
                lines.add(run.counted(counted));
            } else {
                lines.add(run.notCounted());
            }
        }
        return closeOf(last);
    }

    private Derivation calendarDays(LocalDate day) {
        startNotCounted(day);
        LocalDate last = day.plusDays(period.amount());
        lines.add("连续计" + period.amount() + "日，休息日不扣除，数到" + Wording.date(last) + "。");
        return ending(last);
    }

    private Derivation months(LocalDate day) {
        startNotCounted(day);
        LocalDate last = day.plusMonths(period.amount());
        lines.add("按月计" + period.amount() + "个月，到期月的对应日（没有对应日的为月末日）是" + Wording.date(last) + "（民法典第二百零二条）。");
        return ending(last);
    }

    private Derivation ending(LocalDate last) {
        Day what = calendar.day(last);
        LocalDate rolled = period.roll() ? calendar.workdayFrom(last) : last;
        if (!rolled.equals(last)) {
            lines.add(Wording.date(last) + what.reason() + "，以休假日结束的次日" + Wording.date(rolled) + "为最后一日（民法典第二百零三条）。");
        } else if (!what.isWorkday()) {
            lines.add(Wording.date(last) + what.reason() + "，这项期限从严掌握，最后一日不顺延。");
        }
        return new Derivation(closeOf(rolled), calendar.officeClose(last), List.of());
    }

    private Instant closeOf(LocalDate last) {
        Instant close = calendar.officeClose(last);
        lines.add("最后一日为" + Wording.date(last) + "，到办公时间结束的" + Wording.time(close) + "为止（民法典第二百零三条）。");
        return close;
    }

    private void startNotCounted(LocalDate day) {
        lines.add(Wording.date(day) + "起算，当日不计入（民法典第二百零一条）。");
    }

    private static Derivation at(Instant due) {
        return new Derivation(due, due, List.of());
    }

    private static Instant wholeSecond(Instant moment) {
        return moment.getNano() == 0 ? moment : moment.plus(SECOND).minusNanos(moment.getNano());
    }
}
