package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calendar.Day;
import org.bihuan.calendar.WorkingCalendar;

/** How a due date comes out of a rule, written down step by step while it is counted. */
final class Derivation {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final WorkingCalendar calendar;
    private final DeadlineRule rule;
    private final List<String> lines = new ArrayList<>();
    private final Instant dueAt;

    /** Counts the rule's period from a moment on; hours count from the full second, so that the lines add up. */
    Derivation(WorkingCalendar calendar, DeadlineRule rule, Instant from) {
        this.calendar = calendar;
        this.rule = rule;
        LocalDate day = dateOf(from);
        lines.add("期限为" + rule.period() + "，依据：" + rule.ground() + "。");
        this.dueAt = switch (rule.unit()) {
            case HOUR -> hours(wholeSecond(from));
            case WORK_HOUR -> workHours(wholeSecond(from));
            case WORKDAY -> rule.amount() == 0 ? sameDay(from, day) : workdays(day);
            case CALENDAR_DAY -> calendarDays(day);
            case MONTH -> months(day);
        };
        nameUnpublishedYears(day, dateOf(dueAt));
    }

    Instant dueAt() {
        return dueAt;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }

    static Instant wholeSecond(Instant moment) {
        return moment.getNano() == 0 ? moment : moment.plus(SECOND).minusNanos(moment.getNano());
    }

    private Instant hours(Instant from) {
        Instant due = from.plus(Duration.ofHours(rule.amount()));
        calendar.isWorkday(dateOf(due)); // refuses what lies outside the calendar
        lines.add(Wording.moment(from) + "起算，按自然小时连续计算，夜间和休息日不扣除。");
        lines.add("到" + Wording.moment(due) + "为止。");
        return due;
    }

    private Instant workHours(Instant from) {
        Instant opening = calendar.nextOpening(from);
        Instant due = calendar.plusWorkingTime(opening, Duration.ofHours(rule.amount()));
        lines.add(
                opening.equals(from)
                        ? Wording.moment(from) + "起算，只计办公时间。"
                        : Wording.moment(from) + "不在办公时间内，自" + Wording.moment(opening) + "起算，只计办公时间。");
        Instant at = opening;
        for (LocalDate date = dateOf(opening); !date.isAfter(dateOf(due)); date = date.plusDays(1)) {
            if (!calendar.isWorkday(date)) {
                LocalDate last = lastOfRun(date, dateOf(due));
                lines.add(span(date, last) + calendar.day(date).reason() + "，不计入。");
                date = last;
                continue;
            }
            Instant end = date.equals(dateOf(due)) ? due : calendar.officeClose(date);
            lines.add(Wording.date(date) + "计" + Wording.duration(calendar.workingTimeBetween(at, end)) + "，累计"
                    + Wording.duration(calendar.workingTimeBetween(opening, end)) + "。");
            at = end;
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
        LocalDate last = calendar.plusWorkdays(day, rule.amount());
        int counted = 0;
        for (LocalDate date = day.plusDays(1); !date.isAfter(last); ) {
            LocalDate end = lastOfRun(date, last);
            Day what = calendar.day(date);
            if (what.isWorkday()) {
                long length = end.toEpochDay() - date.toEpochDay() + 1;
                counted += (int) length;
                String why = what.kind() == Day.Kind.WORKDAY ? "" : what.reason() + "，";
                lines.add(span(date, end) + why + "计" + length + "个工作日，累计" + counted + "个。");
            } else {
                lines.add(span(date, end) + what.reason() + "，不计入。");
            }
            date = end.plusDays(1);
        }
        return closeOf(last);
    }

    private Instant calendarDays(LocalDate day) {
        startNotCounted(day);
        LocalDate last = day.plusDays(rule.amount());
        lines.add("连续计" + rule.amount() + "日，休息日不扣除，数到" + Wording.date(last) + "。");
        return closeOf(rolled(last));
    }

    private Instant months(LocalDate day) {
        startNotCounted(day);
        LocalDate last = day.plusMonths(rule.amount());
        lines.add("按月计" + rule.amount() + "个月，到期月的对应日（没有对应日的为月末日）是" + Wording.date(last) + "（民法典第二百零二条）。");
        return closeOf(rolled(last));
    }

    private LocalDate rolled(LocalDate last) {
        LocalDate workday = calendar.workdayFrom(last);
        if (!workday.equals(last)) {
            lines.add(Wording.date(last) + calendar.day(last).reason() + "，以休假日结束的次日" + Wording.date(workday)
                    + "为最后一日（民法典第二百零三条）。");
        }
        return workday;
    }

    private Instant closeOf(LocalDate last) {
        Instant close = calendar.officeClose(last);
        lines.add("最后一日为" + Wording.date(last) + "，到办公时间结束的" + Wording.time(close) + "为止（民法典第二百零三条）。");
        return close;
    }

    private void startNotCounted(LocalDate day) {
        lines.add(Wording.date(day) + "起算，当日不计入（民法典第二百零一条）。");
    }

    private void nameUnpublishedYears(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.isPublished(year)) {
                lines.add(year + "年的放假安排没有载入（调休未发布），只按周末和日期固定的法定节假日计算。");
            }
        }
    }

    /** The last day, up to a limit, of the days in a row that the calendar says the same about. */
    private LocalDate lastOfRun(LocalDate first, LocalDate limit) {
        LocalDate last = first;
        while (last.isBefore(limit) && sameDayKind(first, last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return last;
    }

    private boolean sameDayKind(LocalDate one, LocalDate other) {
        return calendar.day(one).kind() == calendar.day(other).kind()
                && calendar.day(one).reason().equals(calendar.day(other).reason());
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? Wording.date(first) : Wording.date(first) + "至" + Wording.date(last);
    }
}
