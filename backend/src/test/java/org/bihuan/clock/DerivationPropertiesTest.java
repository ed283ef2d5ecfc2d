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
import org.bihuan.calendar.ChangedCalendars;
import org.bihuan.calendar.Day;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;

class DerivationPropertiesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final Pattern COUNTED = Pattern.compile("计(\\d+)(个工作日|个月|日|小时)[，：。]");
    private static final Pattern WORKED = Pattern.compile("）计(?:(\\d+)小时)?(?:(\\d+)分)?(?:(\\d+)秒)?，累计");

    @Property
    void another_holiday_makes_no_deadline_come_sooner_and_no_notice_later(
            @ForAll("workdays") LocalDate holiday,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        WorkingCalendar changed = ChangedCalendars.withHoliday(holiday);

        assertThat(workdays(changed, amount, Direction.FORWARD, from))
                .isAfterOrEqualTo(workdays(CALENDAR, amount, Direction.FORWARD, from));
        assertThat(workdays(changed, amount, Direction.BACKWARD, from))
                .isBeforeOrEqualTo(workdays(CALENDAR, amount, Direction.BACKWARD, from));
    }

    @Property
    void another_make_up_day_makes_no_deadline_come_later_and_no_notice_sooner(
            @ForAll("weekends") LocalDate makeUp,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        WorkingCalendar changed = ChangedCalendars.withMakeUpWorkday(makeUp);

        assertThat(workdays(changed, amount, Direction.FORWARD, from))
                .isBeforeOrEqualTo(workdays(CALENDAR, amount, Direction.FORWARD, from));
        assertThat(workdays(changed, amount, Direction.BACKWARD, from))
                .isAfterOrEqualTo(workdays(CALENDAR, amount, Direction.BACKWARD, from));
    }

    @Property
    void counting_back_from_the_day_after_a_deadline_leads_to_its_start(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 120) int amount) {
        LocalDate due = workdays(CALENDAR, amount, Direction.FORWARD, from);

        LocalDate back = workdays(CALENDAR, amount, Direction.BACKWARD, due.plusDays(1));

        assertThat(workdaysAfter(from, due)).isEqualTo(amount);
        assertThat(workdaysAfter(back, due)).isEqualTo(amount);
        assertThat(back).isAfterOrEqualTo(from);
        assertThat(workdaysAfter(from, back)).isZero();
    }

    @Property
    void a_notice_is_served_on_the_last_day_that_leaves_the_whole_period(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDate last = workdays(CALENDAR, amount, Direction.BACKWARD, event);
        LocalDate eve = event.minusDays(1);

        assertThat(workdaysAfter(last, eve)).isGreaterThanOrEqualTo(amount);
        assertThat(workdaysAfter(last.plusDays(1), eve)).isLessThan(amount);
    }

    @Property
    void a_backward_period_of_days_or_months_fits_before_the_event_and_would_not_a_day_later(
            @ForAll("daysAndMonths") Unit unit,
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        Period back = new Period(amount, unit, Direction.BACKWARD, false);
        LocalDate last = Derivation.dateOf(Derivation.of(CALENDAR, back, event).dueAt());

        assertThat(end(last, unit, amount)).isBefore(event);
        assertThat(end(last.plusDays(1), unit, amount)).isAfterOrEqualTo(event);
    }

    @Property
    void hours_counted_forward_and_back_lead_to_where_they_began(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 200) int amount) {
        Instant natural = due(CALENDAR, amount, Unit.HOUR, Direction.FORWARD, from);
        Instant working = due(CALENDAR, amount, Unit.WORK_HOUR, Direction.BACKWARD, from);

        assertThat(due(CALENDAR, amount, Unit.HOUR, Direction.BACKWARD, natural))
                .isEqualTo(from);
        assertThat(CALENDAR.workingTimeBetween(working, from)).isEqualTo(Duration.ofHours(amount));
    }

    @Property
    void a_rolled_day_is_a_workday_and_never_on_the_wrong_side(
            @ForAll("daysAndMonths") Unit unit,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 40) int amount) {
        for (Direction direction : Direction.values()) {
            Derivation derivation = Derivation.of(CALENDAR, new Period(amount, unit, direction, true), from);
            LocalDate rolled = Derivation.dateOf(derivation.dueAt());
            LocalDate unrolled = Derivation.dateOf(derivation.unrolledDueAt());

            assertThat(CALENDAR.isWorkday(rolled)).isTrue();
            if (direction == Direction.FORWARD) {
                assertThat(rolled).isEqualTo(CALENDAR.workdayFrom(unrolled));
            } else {
                assertThat(rolled).isBeforeOrEqualTo(unrolled);
                assertThat(workdaysAfter(rolled, unrolled)).isZero();
            }
        }
    }

    @Property
    void the_lines_add_up_to_the_amount(
            @ForAll Unit unit,
            @ForAll Direction direction,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 100) int amount) {
        List<String> lines = Derivation.of(CALENDAR, new Period(amount, unit, direction, true), from)
                .lines();

        assertThat(unit == Unit.WORK_HOUR ? worked(lines).toSeconds() : counted(lines) * 3600L)
                .isEqualTo(amount * 3600L);
    }

    @Property
    void every_day_of_the_count_is_named_once(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDate due = workdays(CALENDAR, amount, Direction.FORWARD, from);

        long named = 0;
        for (Run run : Run.between(CALENDAR, from.plusDays(1), due)) {
            assertThat(Derivation.of(CALENDAR, Period.of(amount, Unit.WORKDAY), from)
                            .lines())
                    .anyMatch(line -> line.startsWith(run.span() + run.day().reason())
                            || line.startsWith(run.span() + "计" + run.length()));
            named += run.length();
        }

        assertThat(named).isEqualTo(due.toEpochDay() - from.toEpochDay());
    }

    @Provide
    Arbitrary<LocalDate> workdays() {
        return days().filter(day -> CALENDAR.day(day).kind() == Day.Kind.WORKDAY);
    }

    @Provide
    Arbitrary<LocalDate> weekends() {
        return days().filter(day -> CALENDAR.day(day).kind() == Day.Kind.WEEKEND);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(days -> LocalDate.of(2024, 4, 1)
                .plusDays(days));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 900 * 24 * 60).map(minutes -> LocalDate.of(2024, 4, 1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .plusMinutes(minutes)
                .toInstant());
    }

    @Provide
    Arbitrary<Unit> daysAndMonths() {
        return Arbitraries.of(Unit.CALENDAR_DAY, Unit.MONTH);
    }

    private static Instant due(WorkingCalendar calendar, int amount, Unit unit, Direction direction, Instant from) {
        return Derivation.of(calendar, new Period(amount, unit, direction, true), from)
                .dueAt();
    }

    private static LocalDate workdays(WorkingCalendar calendar, int amount, Direction direction, LocalDate from) {
        Instant start = from.atTime(9, 30).atZone(WorkingCalendar.ZONE).toInstant();
        return Derivation.dateOf(due(calendar, amount, Unit.WORKDAY, direction, start));
    }

    private static LocalDate end(LocalDate from, Unit unit, int amount) {
        return Derivation.dateOf(Derivation.of(CALENDAR, new Period(amount, unit, Direction.FORWARD, false), from)
                .dueAt());
    }

    /** Counted one by one: the workdays after a day, up to and including another. */
    private static long workdaysAfter(LocalDate day, LocalDate last) {
        long count = 0;
        for (LocalDate date = day.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            count += CALENDAR.isWorkday(date) ? 1 : 0;
        }
        return count;
    }

    private static long counted(List<String> lines) {
        long sum = 0;
        for (String line : lines) {
            Matcher matcher = COUNTED.matcher(line);
            sum += matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }
        return sum;
    }

    private static Duration worked(List<String> lines) {
        Duration sum = Duration.ZERO;
        for (String line : lines) {
            Matcher matcher = WORKED.matcher(line);
            if (matcher.find()) {
                sum = sum.plusHours(number(matcher.group(1)))
                        .plusMinutes(number(matcher.group(2)))
                        .plusSeconds(number(matcher.group(3)));
            }
        }
        return sum;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
