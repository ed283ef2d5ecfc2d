package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every day is: by the notices for the years that have one, by the week and the statutory days for all others. */
final class Days {

    private final NavigableMap<LocalDate, Day> noticed = new TreeMap<>();
    private final SortedSet<Integer> publishedYears;

    Days(Collection<Day> noticed, Collection<Integer> publishedYears) {
        noticed.forEach(day -> this.noticed.put(day.date(), day));
        this.publishedYears = Collections.unmodifiableSortedSet(new TreeSet<>(publishedYears));
    }

    Day of(LocalDate date) {
        Day day = noticed.get(date);
        if (day != null) {
            return day;
        }
        String festival = isPublished(date.getYear())
                ? null
                : StatutoryDays.of(date.getYear()).get(date);
        if (festival != null) {
            return new Day(date, Day.Kind.HOLIDAY, festival, StatutoryDays.ARTICLE);
        }
        return date.getDayOfWeek().getValue() > 5
                ? new Day(date, Day.Kind.WEEKEND, "周末", null)
                : new Day(date, Day.Kind.WORKDAY, "工作日", null);
    }

    boolean isPublished(int year) {
        return publishedYears.contains(year);
    }

    SortedSet<Integer> publishedYears() {
        return publishedYears;
    }

    /** The days that notices name, in order. */
    List<Day> noticed() {
        return List.copyOf(noticed.values());
    }
}
