package org.bihuan.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The office hours of every day. A set of seasons covers a whole year, repeats each year and holds from a day on until the
 * next set begins; the first one holds since ever.
 */
final class Seasons {

    /** The day from which the first set holds. */
    static final LocalDate EVER = LocalDate.MIN;

    static final int LEAP_YEAR = 2024;

    private final NavigableMap<LocalDate, List<OfficeHours>> sets;
    private final NavigableMap<LocalDate, Map<MonthDay, OfficeHours>> days = new TreeMap<>();

    /** @param sets by the day from which they hold, one of them {@link #EVER}; each covers every day of a leap year once */
    Seasons(NavigableMap<LocalDate, List<OfficeHours>> sets) {
        this.sets = new TreeMap<>(sets);
        sets.forEach((since, seasons) -> {
            Map<MonthDay, OfficeHours> ofSet = new HashMap<>();
            for (MonthDay day : daysOfYear()) {
                seasons.stream().filter(season -> season.covers(day)).forEach(season -> ofSet.put(day, season));
            }
            days.put(since, ofSet);
        });
    }

    OfficeHours of(LocalDate date) {
        Entry<LocalDate, Map<MonthDay, OfficeHours>> set = days.floorEntry(date);
        OfficeHours found = set == null ? null : set.getValue().get(MonthDay.from(date));
        if (found == null) {
            throw new IllegalStateException("no office hours for " + date);
        }
        return found;
    }

    NavigableMap<LocalDate, List<OfficeHours>> sets() {
        return sets;
    }

    /** The day from which the latest set holds. */
    LocalDate lastSince() {
        return sets.lastKey();
    }

    List<Season> all() {
        List<Season> all = new ArrayList<>();
        sets.forEach((since, seasons) -> seasons.forEach(season -> all.add(new Season(
                since.equals(EVER) ? null : since,
                season.from(),
                season.to(),
                season.morningOpen(),
                season.morningClose(),
                season.afternoonOpen(),
                season.afternoonClose()))));
        return all;
    }

    static List<MonthDay> daysOfYear() {
        LocalDate first = LocalDate.of(LEAP_YEAR, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(MonthDay::from).toList();
    }
}
