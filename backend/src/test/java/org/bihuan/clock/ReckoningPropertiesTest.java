package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.ClockInterval.Kind;
import org.bihuan.clock.Period.Unit;

class ReckoningPropertiesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @Property
    void a_pause_of_some_workdays_shifts_a_workday_clock_by_as_many(
            @ForAll("workdays") LocalDate started,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll @IntRange(max = 30) int before,
            @ForAll @IntRange(max = 30) int pause) {
        LocalDate due =
                Derivation.dateOf(reckon(amount, Unit.WORKDAY, morning(started)).dueAt());
        LocalDate paused = CALENDAR.plusWorkdays(started, before);

        Reckoning resumed = reckon(
                amount,
                Unit.WORKDAY,
                morning(started),
                happened(Kind.PAUSED, morning(paused)),
                happened(Kind.RESUMED, morning(CALENDAR.plusWorkdays(paused, pause))));

        assertThat(resumed.dueAt()).isEqualTo(CALENDAR.officeClose(CALENDAR.plusWorkdays(due, pause)));
    }

    @Property
    void a_pause_leaves_as_much_working_time_as_there_was(
            @ForAll("workdays") LocalDate started,
            @ForAll @IntRange(min = 1, max = 40) int hours,
            @ForAll @IntRange(max = 20_000) int pauseMinutes) {
        Instant from = morning(started);
        Instant resumedAt = from.plus(Duration.ofMinutes(pauseMinutes));

        Reckoning resumed =
                reckon(hours, Unit.WORK_HOUR, from, happened(Kind.PAUSED, from), happened(Kind.RESUMED, resumedAt));

        assertThat(CALENDAR.workingTimeBetween(resumedAt, resumed.dueAt())).isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void an_extension_in_calendar_days_counts_like_a_longer_period(
            @ForAll("workdays") LocalDate started,
            @ForAll @IntRange(min = 1, max = 90) int amount,
            @ForAll @IntRange(min = 1, max = 90) int more) {
        Reckoning extended = reckon(
                amount,
                Unit.CALENDAR_DAY,
                morning(started),
                happened(Kind.APPLIED, morning(started)).by(more, Unit.CALENDAR_DAY),
                happened(Kind.GRANTED, morning(started)).by(more, Unit.CALENDAR_DAY));

        assertThat(extended.dueAt())
                .isEqualTo(reckon(amount + more, Unit.CALENDAR_DAY, morning(started))
                        .dueAt());
    }

    @Property
    void an_extension_in_months_counts_like_a_longer_period(
            @ForAll("workdays") LocalDate started,
            @ForAll @IntRange(min = 1, max = 12) int amount,
            @ForAll @IntRange(min = 1, max = 12) int more) {
        Reckoning extended = reckon(
                amount,
                Unit.MONTH,
                morning(started),
                happened(Kind.APPLIED, morning(started)).by(more, Unit.MONTH),
                happened(Kind.GRANTED, morning(started)).by(more, Unit.MONTH));

        assertThat(extended.dueAt())
                .isEqualTo(reckon(amount + more, Unit.MONTH, morning(started)).dueAt());
    }

    @Property
    void warnings_come_in_order_after_the_start_and_the_last_is_the_due_date(
            @ForAll("workdays") LocalDate started, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll Unit unit) {
        List<WarningMoment> warnings = reckon(amount, unit, morning(started)).warnings();

        assertThat(warnings).extracting(WarningMoment::level).containsExactly(Level.YELLOW, Level.RED, Level.OVERDUE);
        assertThat(warnings).extracting(WarningMoment::at).isSorted();
        assertThat(warnings.get(0).at()).isAfter(morning(started));
        assertThat(warnings.get(2).at())
                .isEqualTo(reckon(amount, unit, morning(started)).dueAt());
    }

    @Provide
    Arbitrary<LocalDate> workdays() {
        return Arbitraries.integers()
                .between(0, 1000)
                .map(days -> CALENDAR.workdayFrom(LocalDate.of(2024, 1, 2).plusDays(days)));
    }

    private static Reckoning reckon(int amount, Unit unit, Instant from, ClockInterval... intervals) {
        return Reckoning.of(CALENDAR, Rules.extendable(amount, unit), from, Grounds.NONE, List.of(intervals));
    }

    private static ClockInterval happened(Kind kind, Instant at) {
        return new ClockInterval(0, 1, "C", kind, at, "system", "系统", null, null, null, null, null, at, at, 0);
    }

    private static Instant morning(LocalDate date) {
        return CALENDAR.officeOpen(date).plus(Duration.ofMinutes(75));
    }
}
