package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @Property
    void counting_the_workdays_up_to_a_deadline_gives_its_amount(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 200) int amount) {
        LocalDate due = CALENDAR.plusWorkdays(from, amount);

        long counted = from.datesUntil(due)
                .map(day -> day.plusDays(1))
                .filter(CALENDAR::isWorkday)
                .count();

        assertThat(counted).isEqualTo(amount);
    }

    @Property
    void going_forward_and_back_from_a_workday_returns_to_it(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 200) int amount) {
        LocalDate workday = CALENDAR.workdayFrom(from);

        LocalDate back = CALENDAR.minusWorkdays(CALENDAR.plusWorkdays(workday, amount), amount);

        assertThat(back).isEqualTo(workday);
    }

    @Property
    void a_holiday_more_never_makes_a_forward_deadline_earlier_nor_a_backward_one_later(
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll @IntRange(max = 90) int distance) {
        WorkingCalendar forward = with(Day.Kind.HOLIDAY, from.plusDays(distance));
        WorkingCalendar backward = with(Day.Kind.HOLIDAY, from.minusDays(distance));

        assertThat(forward.plusWorkdays(from, amount)).isAfterOrEqualTo(with().plusWorkdays(from, amount));
        assertThat(backward.minusWorkdays(from, amount)).isBeforeOrEqualTo(with().minusWorkdays(from, amount));
    }

    @Property
    void a_make_up_day_more_never_makes_a_forward_deadline_later(
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll @IntRange(max = 90) int distance) {
        WorkingCalendar more = with(Day.Kind.MAKE_UP_WORKDAY, from.plusDays(distance));

        assertThat(more.plusWorkdays(from, amount)).isBeforeOrEqualTo(with().plusWorkdays(from, amount));
    }

    @Property
    void working_minutes_add_up(
            @ForAll("moments") Instant one, @ForAll("moments") Instant two, @ForAll("moments") Instant three) {
        Instant[] inOrder = {one, two, three};
        Arrays.sort(inOrder);

        long parts = CALENDAR.workingMinutesBetween(inOrder[0], inOrder[1])
                + CALENDAR.workingMinutesBetween(inOrder[1], inOrder[2]);

        assertThat(parts).isEqualTo(CALENDAR.workingMinutesBetween(inOrder[0], inOrder[2]));
        assertThat(CALENDAR.workingMinutesBetween(inOrder[2], inOrder[0])).isEqualTo(-parts);
    }

    @Property
    void adding_working_minutes_in_two_steps_is_adding_them_at_once(
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 6000) int one,
            @ForAll @IntRange(max = 6000) int other) {
        Instant inSteps = CALENDAR.plusWorkingMinutes(CALENDAR.plusWorkingMinutes(from, one), other);

        assertThat(inSteps).isEqualTo(CALENDAR.plusWorkingMinutes(from, one + other));
        assertThat(CALENDAR.workingMinutesBetween(from, inSteps)).isEqualTo(one + other);
    }

    @Property(tries = 60)
    void working_minutes_are_what_counting_minute_by_minute_gives(
            @ForAll("moments") Instant from, @ForAll @IntRange(max = 12_000) int length) {
        long open = 0;
        for (int minute = 0; minute < length; minute++) {
            Instant moment = from.plusSeconds(60L * minute);
            open += CALENDAR.nextOpening(moment).equals(moment) ? 1 : 0;
        }

        assertThat(CALENDAR.workingMinutesBetween(from, from.plusSeconds(60L * length)))
                .isEqualTo(open);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(100, 1700).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 1700 * 24 * 60).map(minutes -> FIRST.atStartOfDay(WorkingCalendar.ZONE)
                .toInstant()
                .plusSeconds(60L * minutes));
    }

    private static WorkingCalendar with() {
        return calendar(Map.of());
    }

    private static WorkingCalendar with(Day.Kind kind, LocalDate date) {
        return calendar(Map.of(date, new Day(date, kind, "试验", "试验通知")));
    }

    /** The real days, except those given. */
    private static WorkingCalendar calendar(Map<LocalDate, Day> others) {
        Map<LocalDate, Day> days = new HashMap<>();
        FIRST.datesUntil(FIRST.plusYears(6)).forEach(date -> days.put(date, CALENDAR.day(date)));
        days.putAll(others);
        OfficeHours allYear = new OfficeHours(
                MonthDay.of(1, 1),
                MonthDay.of(12, 31),
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                LocalTime.of(14, 30),
                LocalTime.of(17, 30));
        return new WorkingCalendar(
                0,
                new Days(days.values(), Set.of(2023, 2024, 2025, 2026, 2027, 2028)),
                new Seasons(new TreeMap<>(Map.of(Seasons.EVER, List.of(allYear)))));
    }
}
