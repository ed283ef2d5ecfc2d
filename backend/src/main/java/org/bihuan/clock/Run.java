package org.bihuan.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calendar.Day;
import org.bihuan.calendar.WorkingCalendar;

/** Days in a row that the calendar says the same about; an explanation has a line for each run, not for each day. */
record Run(LocalDate first, LocalDate last, Day day) {

    /** The runs from one day to another, both included; none if the second is the earlier. */
    static List<Run> between(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        List<Run> runs = new ArrayList<>();
        LocalDate begin = first;
        while (!begin.isAfter(last)) {
            Day day = calendar.day(begin);
            LocalDate end = begin;
            while (end.isBefore(last) && saysTheSame(day, calendar.day(end.plusDays(1)))) {
                end = end.plusDays(1);
            }
            runs.add(new Run(begin, end, day));
            begin = end.plusDays(1);
        }
        return runs;
    }

    int length() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** 2026-02-15（周日）至2026-02-23（周一）. */
    String span() {
        return first.equals(last) ? Wording.date(first) : Wording.date(first) + "至" + Wording.date(last);
    }

    /** @param total what has been counted up to and with this run */
    String counted(int total) {
        String why = day.kind() == Day.Kind.WORKDAY ? "" : day.reason() + "，";
        return span() + why + "计" + length() + "个工作日，累计" + total + "个。";
    }

    String notCounted() {
        return span() + day.reason() + "，不计入。";
    }

    private static boolean saysTheSame(Day one, Day other) {
        return one.kind() == other.kind() && one.reason().equals(other.reason());
    }
}
