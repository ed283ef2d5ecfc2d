package org.bihuan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table of holidays and make-up days: a line for each day that a notice of the State Council names. */
final class HolidayFile {

    static final String HEADER = "date,kind,name,notice";
    static final String NAME = "节假日表";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private HolidayFile() {}

    static Days read(String text, Problems problems) {
        int before = problems.count();
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        Table table = Table.read(NAME, HEADER, -1, text, problems);
        for (Table.Row row : table.rows()) {
            Day day = day(row, problems);
            if (day != null && days.putIfAbsent(day.date(), day) != null) {
                problems.add(row.where(), "与前面重复：" + day.date() + "只能出现一次。");
            }
        }
        return new Days(days.values(), problems.count() > before ? List.of() : publishedYears(days, problems));
    }

    /** The same days as a file, in order. */
    static String write(Days days) {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        for (Day day : days.noticed()) {
            file.append(day.date())
                    .append(day.isWorkday() ? ",work," : ",rest,")
                    .append(day.name())
                    .append(',')
                    .append(day.notice())
                    .append('\n');
        }
        return file.toString();
    }

    /** {@code null} if it is none; spreadsheets like to write 2026/10/1. */
    static @Nullable LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell.replace('/', '-'), DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Day day(Table.Row row, Problems problems) {
        LocalDate date = date(row.cell(0));
        if (date == null) {
            problems.add(row.where(), "的日期“" + row.cell(0) + "”不存在，应写成2026-10-01的样子。");
            return null;
        }
        if (!WorkingCalendar.isWithin(date)) {
            problems.add(row.where(), "的日期须在1949年至2999年之间。");
            return null;
        }
        boolean work = row.cell(1).equals("work");
        if (!work && !row.cell(1).equals("rest")) {
            problems.add(row.where(), "的类别应为rest（放假）或work（调休上班）。");
            return null;
        }
        if (work && date.getDayOfWeek().getValue() <= 5) {
            problems.add(row.where(), "的调休上班日" + date + "本来就是周一至周五，请核对通知。");
            return null;
        }
        return new Day(date, work ? Day.Kind.MAKE_UP_WORKDAY : Day.Kind.HOLIDAY, row.cell(2), row.cell(3));
    }

    /**
     * A year is published when its 元旦 is in the file; a notice may begin with days of the December before. Every statutory day
     * of a published year must be in the file, so that nobody publishes half a year.
     */
    private static Collection<Integer> publishedYears(TreeMap<LocalDate, Day> days, Problems problems) {
        TreeSet<Integer> years = new TreeSet<>();
        int first = days.firstKey().getYear();
        for (int year = first; year <= days.lastKey().getYear(); year++) {
            Day newYear = days.get(LocalDate.of(year, 1, 1));
            if (newYear != null && !newYear.isWorkday()) {
                years.add(year);
                String where = NAME + year + "年";
                missing(year, days)
                        .forEach((date, name) -> problems.add(
                                where, "缺少" + name + "的" + date + "：它是法定节假日（" + StatutoryDays.ARTICLE + "），须写成rest。"));
            } else if (year > first || days.firstKey().getMonth() != Month.DECEMBER) {
                problems.add(NAME, "缺少" + year + "年的安排：每一年都须从元旦放假写起，中间不能空缺年份。");
            }
        }
        return years;
    }

    private static Map<LocalDate, String> missing(int year, Map<LocalDate, Day> days) {
        Map<LocalDate, String> missing = new TreeMap<>(StatutoryDays.of(year));
        missing.keySet().removeIf(date -> {
            Day day = days.get(date);
            return day == null ? date.getDayOfWeek().getValue() > 5 : !day.isWorkday();
        });
        return missing;
    }
}
