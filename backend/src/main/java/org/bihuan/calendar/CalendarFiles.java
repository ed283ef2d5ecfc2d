package org.bihuan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bihuan.RefusedException;

/** Reads the two calendar files and refuses, with a sentence that names the line, what no calendar can be. */
final class CalendarFiles {

    private static final String HOLIDAYS = "date,kind,name,notice";
    private static final String HOURS = "from,to,morningOpen,morningClose,afternoonOpen,afternoonClose";
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int LEAP_YEAR = 2024;

    private CalendarFiles() {}

    static WorkingCalendar read(long edition, CalendarText text) {
        Map<LocalDate, Day> days = days(rows("节假日表", HOLIDAYS, text.holidays()));
        return new WorkingCalendar(
                edition, days, publishedYears(days), hours(rows("办公时间表", HOURS, text.officeHours())));
    }

    private record Row(String file, int line, List<String> cells) {

        RefusedException refused(String why) {
            return new RefusedException(RefusedException.Kind.INVALID, file + "第" + line + "行" + why);
        }
    }

    private static List<Row> rows(String file, String header, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw new Row(file, 1, List.of()).refused("应为表头“" + header + "”。");
        }
        int columns = header.split(",").length;
        List<Row> rows = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            Row row = new Row(file, number, List.of(lines.get(number - 1).split(",", -1)));
            if (row.cells.size() != columns || row.cells.stream().anyMatch(String::isBlank)) {
                throw row.refused("应有" + columns + "列，每列都须填写。");
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<LocalDate, Day> days(List<Row> rows) {
        Map<LocalDate, Day> days = new HashMap<>();
        for (Row row : rows) {
            Day day = day(row);
            if (days.put(day.date(), day) != null) {
                throw row.refused("与前面重复：" + day.date() + "只能出现一次。");
            }
        }
        return days;
    }

    private static Day day(Row row) {
        LocalDate date;
        try {
            date = LocalDate.parse(row.cells.get(0));
        } catch (DateTimeException e) {
            throw row.refused("的日期“" + row.cells.get(0) + "”不存在，应写成2026-10-01的样子。");
        }
        Day.Kind kind =
                switch (row.cells.get(1)) {
                    case "rest" -> Day.Kind.HOLIDAY;
                    case "work" -> Day.Kind.MAKE_UP_WORKDAY;
                    default -> throw row.refused("的类别应为rest（放假）或work（调休上班）。");
                };
        if (kind == Day.Kind.MAKE_UP_WORKDAY && date.getDayOfWeek().getValue() <= 5) {
            throw row.refused("的调休上班日" + date + "本来就是周一至周五，请核对通知。");
        }
        return new Day(date, kind, row.cells.get(2), row.cells.get(3));
    }

    /** A year is published when its 元旦 is in the file: a notice may move days of the year before, but never skips that one. */
    private static TreeSet<Integer> publishedYears(Map<LocalDate, Day> days) {
        TreeSet<Integer> years = new TreeSet<>();
        days.keySet().forEach(date -> years.add(date.getYear()));
        if (!years.isEmpty()) {
            for (int year = years.first(); year <= years.last(); year++) {
                Day newYear = days.get(LocalDate.of(year, 1, 1));
                if (newYear == null || newYear.isWorkday()) {
                    throw new RefusedException(
                            RefusedException.Kind.INVALID, "节假日表缺少" + year + "年的安排：每一年都须从元旦放假写起，中间不能空缺年份。");
                }
            }
        }
        return years;
    }

    private static Map<MonthDay, OfficeHours> hours(List<Row> rows) {
        Map<MonthDay, OfficeHours> hours = new HashMap<>();
        for (Row row : rows) {
            OfficeHours season = season(row);
            if (!season.isInOrder()) {
                throw row.refused("的时间次序不对：应为上午上班、上午下班、下午上班、下午下班。");
            }
            for (MonthDay day : daysOfYear()) {
                if (season.covers(day) && hours.put(day, season) != null) {
                    throw row.refused("与前面的季节重叠：" + MONTH_DAY.format(day) + "已有办公时间。");
                }
            }
        }
        for (MonthDay day : daysOfYear()) {
            if (!hours.containsKey(day)) {
                throw new RefusedException(
                        RefusedException.Kind.INVALID, "办公时间表没有覆盖全年：" + MONTH_DAY.format(day) + "没有办公时间。");
            }
        }
        return hours;
    }

    private static OfficeHours season(Row row) {
        try {
            return new OfficeHours(
                    MonthDay.parse(row.cells.get(0), MONTH_DAY),
                    MonthDay.parse(row.cells.get(1), MONTH_DAY),
                    LocalTime.parse(row.cells.get(2)),
                    LocalTime.parse(row.cells.get(3)),
                    LocalTime.parse(row.cells.get(4)),
                    LocalTime.parse(row.cells.get(5)));
        } catch (DateTimeException e) {
            throw row.refused("的日期应写成10-01、时间应写成08:00的样子。");
        }
    }

    private static List<MonthDay> daysOfYear() {
        LocalDate first = LocalDate.of(LEAP_YEAR, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(MonthDay::from).toList();
    }
}
