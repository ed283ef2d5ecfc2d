package org.bihuan.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calendar's templates read: everything is text for people, already formatted. */
final class CalendarViews {

    private CalendarViews() {}

    record YearLink(int year, boolean published, boolean shown) {}

    /** @param makeUp the make-up workdays of the festival, empty if it has none */
    record FestivalRow(String name, String rest, long days, String makeUp, @Nullable String notice) {}

    /** @param mark {@code rest}, {@code work}, {@code weekend} or empty; days of other months are not there */
    record Cell(int number, String mark, @Nullable String why) {}

    /** @param weeks seven cells each, {@code null} where the month has no day */
    record Month(String name, List<List<@Nullable Cell>> weeks) {}

    record Year(
            int year,
            boolean published,
            long workdays,
            List<FestivalRow> festivals,
            List<String> weekdays,
            List<Month> months) {}

    /** @param since empty for the set that holds since ever */
    record HoursRow(String since, String season, String morning, String afternoon) {}

    /** @param changed keys of the messages that name the files */
    record HistoryRow(long number, String at, @Nullable String by, List<String> changed) {}

    record CalendarView(
            long edition,
            List<YearLink> years,
            Year year,
            List<HoursRow> hours,
            List<HistoryRow> history,
            @Nullable String next) {}

    /** @param restAfter whether the day becomes rest */
    record ChangedDay(String date, boolean restAfter, String before, String after) {}

    record PreviewView(
            String id,
            String file,
            List<ChangedDay> days,
            long toRest,
            long toWork,
            int reworded,
            List<Integer> newYears,
            long past,
            int clocks,
            List<HoursRow> hoursBefore,
            List<HoursRow> hoursAfter,
            boolean mayConfirm,
            boolean isStale) {}
}
