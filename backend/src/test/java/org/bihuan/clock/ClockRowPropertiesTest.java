package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Period.Unit;

class ClockRowPropertiesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final Pattern COUNTED = Pattern.compile("计(\\d+)个工作日");

    @Property
    void a_pause_of_some_workdays_shifts_a_workday_clock_by_as_many(
            @ForAll("workdays") LocalDate started,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll @IntRange(max = 30) int pause) {
        ClockRow clock = ClockRow.started("C", Rules.rule(amount, Unit.WORKDAY), CALENDAR, morning(started), null);
        LocalDate due = Derivation.dateOf(clock.dueAt());

        ClockRow resumed =
                clock.paused(morning(started)).resumed(CALENDAR, morning(CALENDAR.plusWorkdays(started, pause)));

        assertThat(resumed.dueAt()).isEqualTo(CALENDAR.officeClose(CALENDAR.plusWorkdays(due, pause)));
    }

    @Property
    void a_pause_leaves_as_much_working_time_as_there_was(
            @ForAll("workdays") LocalDate started,
            @ForAll @IntRange(min = 1, max = 40) int hours,
            @ForAll @IntRange(max = 20_000) int pauseMinutes) {
        Instant from = morning(started);
        ClockRow clock = ClockRow.started("C", Rules.rule(hours, Unit.WORK_HOUR), CALENDAR, from, null);
        Instant resumedAt = from.plus(Duration.ofMinutes(pauseMinutes));

        ClockRow resumed = clock.paused(from).resumed(CALENDAR, resumedAt);

        assertThat(CALENDAR.workingTimeBetween(resumedAt, resumed.dueAt())).isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void the_lines_add_up_to_the_amount(
            @ForAll("workdays") LocalDate started, @ForAll @IntRange(min = 1, max = 60) int amount) {
        List<String> lines = Derivation.of(CALENDAR, Rules.rule(amount, Unit.WORKDAY), morning(started))
                .lines();

        int counted = 0;
        for (String line : lines) {
            Matcher matcher = COUNTED.matcher(line);
            counted += matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }

        assertThat(counted).isEqualTo(amount);
    }

    @Provide
    Arbitrary<LocalDate> workdays() {
        return Arbitraries.integers()
                .between(0, 1000)
                .map(days -> CALENDAR.workdayFrom(LocalDate.of(2024, 1, 2).plusDays(days)));
    }

    private static Instant morning(LocalDate date) {
        return CALENDAR.officeOpen(date).plus(Duration.ofMinutes(75));
    }
}
