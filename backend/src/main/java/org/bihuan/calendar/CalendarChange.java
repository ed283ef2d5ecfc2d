package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes different when one calendar takes the place of another.
 *
 * @param days the days that become rest or work, in order
 * @param reworded how many days keep what they are and change only their festival or notice
 * @param newYears the years that were 调休未发布 and are not any more
 */
public record CalendarChange(
        WorkingCalendar before,
        WorkingCalendar after,
        List<DayChange> days,
        int reworded,
        SortedSet<Integer> newYears) {

    private static final int DAYS_OF_YEAR = 366;

    /** A day that becomes rest or work. */
    public record DayChange(Day before, Day after) {}

    static CalendarChange between(WorkingCalendar before, WorkingCalendar after) {
        List<DayChange> days = new ArrayList<>();
        int reworded = 0;
        TreeSet<Integer> years = new TreeSet<>();
        before.days().noticed().forEach(day -> years.add(day.date().getYear()));
        after.days().noticed().forEach(day -> years.add(day.date().getYear()));
        for (int year : years) {
            LocalDate first = LocalDate.of(year, 1, 1);
            for (LocalDate date = first; date.getYear() == year; date = date.plusDays(1)) {
                Day one = before.day(date);
                Day other = after.day(date);
                if (one.isWorkday() != other.isWorkday()) {
                    days.add(new DayChange(one, other));
                } else if (!one.equals(other)) {
                    reworded++;
                }
            }
        }
        TreeSet<Integer> newYears = new TreeSet<>(after.publishedYears());
        newYears.removeAll(before.publishedYears());
        return new CalendarChange(before, after, List.copyOf(days), reworded, newYears);
    }

    public boolean isOfHours() {
        return !before.seasons().equals(after.seasons());
    }

    public boolean isEmpty() {
        return days.isEmpty() && reworded == 0 && newYears.isEmpty() && !isOfHours();
    }

    /** How many days before this one become rest or work. */
    public long past(LocalDate today) {
        return days.stream()
                .filter(change -> change.after().date().isBefore(today))
                .count();
    }

    /** The first day from this one on that becomes rest or work, or has other office hours. */
    public Optional<LocalDate> firstFrom(LocalDate today) {
        return today.datesUntil(end(today))
                .filter(date -> before.isWorkday(date) != after.isWorkday(date) || isOfHours() && differs(date))
                .findFirst();
    }

    private boolean differs(LocalDate date) {
        return after.isWorkday(date)
                && !before.hours().of(date).equals(after.hours().of(date));
    }

    /** From here on nothing is different that is not before: office hours repeat a year after their last set has begun. */
    private LocalDate end(LocalDate today) {
        LocalDate end = today;
        for (DayChange change : days) {
            end = later(end, change.after().date().plusDays(1));
        }
        if (isOfHours()) {
            LocalDate sets =
                    later(today, later(before.hours().lastSince(), after.hours().lastSince()));
            end = later(end, sets.plusDays(DAYS_OF_YEAR));
        }
        return end.isAfter(WorkingCalendar.LAST) ? later(today, WorkingCalendar.LAST) : end;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
