package org.bihuan.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.Words;
import org.bihuan.administration.CalendarViews.Cell;
import org.bihuan.administration.CalendarViews.ChangedDay;
import org.bihuan.administration.CalendarViews.FestivalRow;
import org.bihuan.administration.CalendarViews.HoursRow;
import org.bihuan.administration.CalendarViews.Month;
import org.bihuan.administration.CalendarViews.Year;
import org.bihuan.calendar.CalendarChange;
import org.bihuan.calendar.Day;
import org.bihuan.calendar.Season;
import org.bihuan.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the calendar's pages say years, days and office hours, in the reader's language. */
@Component
class CalendarWording {

    private final Words words;

    CalendarWording(Words words) {
        this.words = words;
    }

    Year year(WorkingCalendar calendar, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Day> days = first.datesUntil(first.plusYears(1)).map(calendar::day).toList();
        return new Year(
                year,
                calendar.isPublished(year),
                days.stream().filter(Day::isWorkday).count(),
                festivals(days),
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.NARROW, words.language()))
                        .toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
                        .toList());
    }

    List<HoursRow> hours(WorkingCalendar calendar) {
        return calendar.seasons().stream().map(this::hours).toList();
    }

    List<ChangedDay> changed(CalendarChange change) {
        return change.days().stream()
                .map(day -> new ChangedDay(
                        date(day.after().date()),
                        !day.after().isWorkday(),
                        day.before().reason(),
                        day.after().reason()))
                .toList();
    }

    private HoursRow hours(Season season) {
        DateTimeFormatter day = formatter("administration.calendar.monthDay");
        return new HoursRow(
                season.since() == null ? "" : season.since().toString(),
                season.from().format(day) + "–" + season.to().format(day),
                season.morningOpen() + "–" + season.morningClose(),
                season.afternoonOpen() + "–" + season.afternoonClose());
    }

    /** In the order in which they begin; a make-up day, which may come before, belongs to the festival whose name it has. */
    private List<FestivalRow> festivals(List<Day> days) {
        Map<String, List<Day>> byName = days.stream()
                .filter(day -> day.kind() == Day.Kind.HOLIDAY || day.kind() == Day.Kind.MAKE_UP_WORKDAY)
                .sorted(Comparator.comparing(Day::isWorkday))
                .collect(Collectors.groupingBy(Day::name, LinkedHashMap::new, Collectors.toList()));
        List<FestivalRow> rows = new ArrayList<>();
        byName.forEach((name, all) -> {
            List<LocalDate> rest = dates(all, Day.Kind.HOLIDAY);
            rows.add(new FestivalRow(
                    name,
                    spans(rest),
                    rest.size(),
                    spans(dates(all, Day.Kind.MAKE_UP_WORKDAY)),
                    all.get(0).notice()));
        });
        return rows;
    }

    private static List<LocalDate> dates(List<Day> days, Day.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(Day::date).toList();
    }

    /** 10月1日（周四）至10月7日（周三）, several of them by comma. */
    private String spans(List<LocalDate> dates) {
        List<String> spans = new ArrayList<>();
        for (int from = 0; from < dates.size(); ) {
            int to = from;
            while (to + 1 < dates.size()
                    && dates.get(to + 1).equals(dates.get(to).plusDays(1))) {
                to++;
            }
            spans.add(
                    from == to
                            ? date(dates.get(from), "administration.calendar.day")
                            : date(dates.get(from), "administration.calendar.day") + "–"
                                    + date(dates.get(to), "administration.calendar.day"));
            from = to + 1;
        }
        return String.join(words.of("list.comma"), spans);
    }

    private Month month(WorkingCalendar calendar, YearMonth month) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int start = 1 - before; start <= month.lengthOfMonth(); start += 7) {
            List<@Nullable Cell> week = new ArrayList<>();
            for (int number = start; number < start + 7; number++) {
                week.add(month.isValidDay(number) ? cell(calendar.day(month.atDay(number))) : null);
            }
            weeks.add(week);
        }
        return new Month(month.format(formatter("administration.calendar.month")), weeks);
    }

    private static Cell cell(Day day) {
        String mark =
                switch (day.kind()) {
                    case HOLIDAY -> "rest";
                    case MAKE_UP_WORKDAY -> "work";
                    case WEEKEND -> "weekend";
                    case WORKDAY -> "";
                };
        return new Cell(day.date().getDayOfMonth(), mark, day.notice() == null ? null : day.reason());
    }

    private String date(LocalDate date) {
        return date(date, "administration.calendar.date");
    }

    private String date(LocalDate date, String pattern) {
        return date.format(formatter(pattern));
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(words.of(pattern), words.language());
    }
}
