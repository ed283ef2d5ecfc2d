package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.calendar.Day;
import org.bihuan.calendar.WorkingCalendar;

/** Counts a period back from what must not come sooner, and writes each step down. */
final class BackwardCount {

    private final WorkingCalendar calendar;
    private final Period period;
    private final List<String> lines;

    BackwardCount(WorkingCalendar calendar, Period period, List<String> lines) {
        this.calendar = calendar;
        this.period = period;
        this.lines = lines;
    }

    /** Hours count back from the full second before, so that nobody acts too late. */
    Derivation from(Instant event) {
        LocalDate day = Derivation.dateOf(event);
        return switch (period.unit()) {
            case HOUR -> at(hours(event.truncatedTo(ChronoUnit.SECONDS)));
            case WORK_HOUR -> at(workHours(event.truncatedTo(ChronoUnit.SECONDS)));
            case WORKDAY -> workdays(day);
            case CALENDAR_DAY -> calendarDays(day);
            case MONTH -> months(day);
        };
    }

    private Instant hours(Instant event) {
        Instant due = event.minus(Duration.ofHours(period.amount()));
        calendar.workingTimeBetween(due, due); // refuses what lies outside the calendar
        lines.add(Wording.moment(event) + "起倒数，按自然小时连续计算，夜间和休息日不扣除。");
        lines.add("连续计" + period.amount() + "小时，最迟在" + Wording.moment(due) + "完成。");
        return due;
    }

    private Instant workHours(Instant event) {
        Duration amount = Duration.ofHours(period.amount());
        LocalDate first = Derivation.dateOf(event);
        while (calendar.workingTimeBetween(calendar.officeOpen(first), event).compareTo(amount) < 0) {
            first = first.minusDays(1);
        }
        Instant open = calendar.officeOpen(first);
        Duration spare = calendar.workingTimeBetween(open, event).minus(amount);
        Instant due = calendar.plusWorkingTime(open, spare);
        lines.add(Wording.moment(event) + "起倒数，只计办公时间。");
        Instant at = event;
        List<Run> runs = Run.between(calendar, first, Derivation.dateOf(event));
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (!run.day().isWorkday()) {
                lines.add(run.notCounted());
                continue;
            }
            for (LocalDate date = run.last(); !date.isBefore(run.first()); date = date.minusDays(1)) {
                Instant begin = date.equals(first) ? due : calendar.officeOpen(date);
                lines.add(Wording.date(date) + "计" + Wording.duration(calendar.workingTimeBetween(begin, at)) + "，累计"
                        + Wording.duration(calendar.workingTimeBetween(begin, event)) + "。");
                at = begin.isBefore(at) ? begin : at;
            }
        }
        lines.add("最迟在" + Wording.moment(due) + "完成。");
        return due;
    }

    private Derivation workdays(LocalDate event) {
        eventNotCounted(event);
        LocalDate first = calendar.minusWorkdays(event, period.amount());
        int counted = 0;
        List<Run> runs = Run.between(calendar, first, event.minusDays(1));
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (run.day().isWorkday()) {
                counted += run.length();
                lines.add(run.counted(counted));
            } else {
                lines.add(run.notCounted());
            }
        }
        return beforeThe(first);
    }

    private Derivation calendarDays(LocalDate event) {
        eventNotCounted(event);
        LocalDate first = event.minusDays(period.amount());
        lines.add("连续倒数计" + period.amount() + "日，休息日不扣除，数到" + Wording.date(first) + "。");
        return beforeThe(first);
    }

    private Derivation months(LocalDate event) {
        eventNotCounted(event);
        LocalDate eve = event.minusDays(1);
        LocalDate last = eve.minusMonths(period.amount());
        while (!last.plusDays(1).plusMonths(period.amount()).isAfter(eve)) {
            last = last.plusDays(
                    1); // months are of different length: the latest day that still has a whole month before it
        }
        lines.add("按月倒数计" + period.amount() + "个月：自" + Wording.date(last) + "的次日起满" + period.amount() + "个月是"
                + Wording.date(last.plusMonths(period.amount())) + "，早于" + Wording.date(event) + "（民法典第二百零二条）。");
        return beforeThe(last.plusDays(1));
    }

    /** The period fills the days from the first on; whatever has to be done is done on the day before at the latest. */
    private Derivation beforeThe(LocalDate first) {
        LocalDate last = first.minusDays(1);
        Day what = calendar.day(last);
        lines.add("办理当日也不计入（民法典第二百零一条），最迟为" + Wording.date(last) + "。");
        LocalDate rolled = period.roll() && !what.isWorkday() ? calendar.minusWorkdays(last, 1) : last;
        if (!rolled.equals(last)) {
            lines.add(Wording.date(last) + what.reason() + "，提前的期限不得因此缩短，提前到" + Wording.date(rolled) + "。");
        } else if (!what.isWorkday()) {
            lines.add(Wording.date(last) + what.reason() + "，只能在工作日办理的，最迟为"
                    + Wording.date(calendar.minusWorkdays(last, 1)) + "。");
        }
        Instant close = calendar.officeClose(rolled);
        lines.add("最后一日为" + Wording.date(rolled) + "，到办公时间结束的" + Wording.time(close) + "为止（民法典第二百零三条）。");
        return new Derivation(close, calendar.officeClose(last), List.of());
    }

    private void eventNotCounted(LocalDate event) {
        lines.add(Wording.date(event) + "起倒数，当日不计入（民法典第二百零一条）。");
    }

    private static Derivation at(Instant due) {
        return new Derivation(due, due, List.of());
    }
}
