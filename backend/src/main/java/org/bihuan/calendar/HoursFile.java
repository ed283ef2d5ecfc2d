package org.bihuan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of office hours: a line for each season, which repeats each year. A seventh column, {@code validFrom}, may say from
 * which day on a set of lines holds; those without a day hold since ever.
 */
final class HoursFile {

    static final String HEADER = "from,to,morningOpen,morningClose,afternoonOpen,afternoonClose";
    static final String DATED_HEADER = HEADER + ",validFrom";
    private static final String NAME = "办公时间表";
    private static final int VALID_FROM = 6;
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private HoursFile() {}

    static Seasons read(String text, Problems problems) {
        int before = problems.count();
        boolean dated = text.startsWith(DATED_HEADER);
        Table table = Table.read(NAME, dated ? DATED_HEADER : HEADER, dated ? VALID_FROM : -1, text, problems);
        NavigableMap<LocalDate, List<OfficeHours>> sets = new TreeMap<>();
        NavigableMap<LocalDate, Set<MonthDay>> covered = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            LocalDate since = since(row, dated, problems);
            OfficeHours season = season(row, problems);
            if (since != null && season != null) {
                sets.computeIfAbsent(since, day -> new ArrayList<>()).add(season);
                cover(covered.computeIfAbsent(since, day -> new HashSet<>()), season, row, problems);
            }
        }
        if (problems.count() == before) {
            checkWhole(covered, problems);
        }
        return new Seasons(sets);
    }

    private static void checkWhole(NavigableMap<LocalDate, Set<MonthDay>> covered, Problems problems) {
        if (!covered.containsKey(Seasons.EVER)) {
            problems.add(NAME, "缺少没有写validFrom的一套：以往的日子要靠它计算。");
        }
        covered.forEach((since, days) -> Seasons.daysOfYear().stream()
                .filter(day -> !days.contains(day))
                .findFirst()
                .ifPresent(day -> problems.add(
                        since.equals(Seasons.EVER) ? NAME : NAME + since + "起的一套",
                        "没有覆盖全年：" + MONTH_DAY.format(day) + "没有办公时间。")));
    }

    /** The same seasons as a file; without the seventh column while there is one set only. */
    static String write(Seasons seasons) {
        boolean dated = seasons.sets().size() > 1;
        StringBuilder file = new StringBuilder(dated ? DATED_HEADER : HEADER).append('\n');
        seasons.sets()
                .forEach((since, set) -> set.forEach(season -> {
                    file.append(MONTH_DAY.format(season.from()))
                            .append(',')
                            .append(MONTH_DAY.format(season.to()))
                            .append(',')
                            .append(season.morningOpen())
                            .append(',')
                            .append(season.morningClose())
                            .append(',')
                            .append(season.afternoonOpen())
                            .append(',')
                            .append(season.afternoonClose());
                    if (dated) {
                        file.append(',').append(since.equals(Seasons.EVER) ? "" : since);
                    }
                    file.append('\n');
                }));
        return file.toString();
    }

    private static @Nullable LocalDate since(Table.Row row, boolean dated, Problems problems) {
        if (!dated || row.cell(VALID_FROM).isEmpty()) {
            return Seasons.EVER;
        }
        LocalDate since = HolidayFile.date(row.cell(VALID_FROM));
        if (since == null || !WorkingCalendar.isWithin(since)) {
            problems.add(row.where(), "的生效日“" + row.cell(VALID_FROM) + "”不存在，应写成2027-01-01的样子。");
            return null;
        }
        return since;
    }

    private static @Nullable OfficeHours season(Table.Row row, Problems problems) {
        OfficeHours season;
        try {
            season = new OfficeHours(
                    MonthDay.parse(row.cell(0), MONTH_DAY),
                    MonthDay.parse(row.cell(1), MONTH_DAY),
                    LocalTime.parse(row.cell(2), TIME),
                    LocalTime.parse(row.cell(3), TIME),
                    LocalTime.parse(row.cell(4), TIME),
                    LocalTime.parse(row.cell(5), TIME));
        } catch (DateTimeException e) {
            problems.add(row.where(), "的日期应写成10-01、时间应写成08:00的样子。");
            return null;
        }
        if (!season.isInOrder()) {
            problems.add(row.where(), "的时间次序不对：应为上午上班、上午下班、下午上班、下午下班。");
            return null;
        }
        return season;
    }

    private static void cover(Set<MonthDay> covered, OfficeHours season, Table.Row row, Problems problems) {
        List<MonthDay> own =
                Seasons.daysOfYear().stream().filter(season::covers).toList();
        own.stream()
                .filter(covered::contains)
                .findFirst()
                .ifPresent(day -> problems.add(row.where(), "与前面的季节重叠：" + MONTH_DAY.format(day) + "已有办公时间。"));
        covered.addAll(own);
    }
}
