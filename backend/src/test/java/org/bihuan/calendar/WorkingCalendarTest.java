package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void a_year_has_as_many_workdays_as_its_notice_leaves(int year, long workdays) {
        LocalDate first = LocalDate.of(year, 1, 1);

        long counted =
                first.datesUntil(first.plusYears(1)).filter(calendar::isWorkday).count();

        assertThat(counted).isEqualTo(workdays);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-11,5,2026-02-25",
        "2026-09-23,5,2026-10-08",
        "2025-01-24,7,2025-02-10",
        "2026-09-18,7,2026-09-29",
        "2026-02-10,10,2026-03-02"
    })
    void workdays_are_counted_from_the_day_after(LocalDate from, int amount, LocalDate due) {
        assertThat(calendar.plusWorkdays(from, amount)).isEqualTo(due);
    }

    @Test
    void workdays_are_counted_backwards_too() {
        assertThat(calendar.minusWorkdays(day("2026-02-25"), 5)).isEqualTo(day("2026-02-11"));
        assertThat(calendar.minusWorkdays(day("2026-10-08"), 1)).isEqualTo(day("2026-09-30"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-18,2026-02-24", "2026-03-25,2026-03-25", "2026-02-15,2026-02-24", "2026-04-30,2026-04-30"})
    void a_last_day_of_rest_rolls_to_the_workday_after_it(LocalDate last, LocalDate rolled) {
        assertThat(calendar.workdayFrom(last)).isEqualTo(rolled);
    }

    @Test
    void a_day_says_why_it_counts_or_not() {
        assertThat(calendar.day(day("2026-10-01")).reason()).isEqualTo("国庆节放假（国办发明电〔2025〕7号）");
        assertThat(calendar.day(day("2026-10-10")).reason()).isEqualTo("国庆节调休上班（国办发明电〔2025〕7号）");
        assertThat(calendar.day(day("2026-11-28")).reason()).isEqualTo("周末");
        assertThat(calendar.name(day("2026-11-23"))).isEqualTo("工作日");
        assertThat(calendar.isWorkday(day("2026-10-10"))).isTrue();
    }

    @Test
    void a_year_without_a_notice_has_weekends_and_the_statutory_days() {
        assertThat(calendar.isPublished(2026)).isTrue();
        assertThat(calendar.isPublished(2027)).isFalse();
        assertThat(calendar.isWorkday(day("2027-01-01"))).isFalse();
        assertThat(calendar.isWorkday(day("2028-05-02"))).isFalse();
        assertThat(calendar.isWorkday(day("2028-05-03"))).isTrue();
        assertThat(calendar.isWorkday(day("2029-10-03"))).isFalse();
        assertThat(calendar.isWorkday(day("2029-10-04"))).isTrue();
        assertThat(calendar.isWorkday(day("2027-02-08"))).isFalse();
        assertThat(calendar.day(day("2027-06-09")).reason()).isEqualTo("端午节放假（全国年节及纪念日放假办法第二条）");
    }

    @Test
    void a_statutory_day_on_a_weekend_is_not_made_up_for_before_a_notice_says_when() {
        // 元旦 of 2028 is a Saturday
        assertThat(calendar.isWorkday(day("2028-01-03"))).isTrue();
        assertThat(calendar.caveats(day("2028-01-01"), day("2028-01-03")))
                .singleElement(STRING)
                .contains("补假日");
    }

    @Test
    void each_year_without_a_notice_that_a_period_touches_is_named() {
        assertThat(calendar.caveats(day("2026-01-01"), day("2026-12-31"))).isEmpty();
        assertThat(calendar.caveats(day("2026-12-31"), day("2028-01-01")))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("调休未发布"));
    }

    @Test
    void the_office_closes_later_in_summer() {
        assertThat(calendar.officeClose(day("2026-05-29"))).isEqualTo(at("2026-05-29T17:30"));
        assertThat(calendar.officeClose(day("2026-06-01"))).isEqualTo(at("2026-06-01T18:00"));
        assertThat(calendar.officeClose(day("2026-09-30"))).isEqualTo(at("2026-09-30T18:00"));
        assertThat(calendar.officeClose(day("2028-02-29"))).isEqualTo(at("2028-02-29T17:30"));
    }

    @ParameterizedTest
    @CsvSource({
        // within the morning, over the noon break, over the night, over a weekend, to the very close
        "2026-11-23T09:00,60,2026-11-23T10:00",
        "2026-11-23T11:00,120,2026-11-23T15:30",
        "2026-11-23T16:30,120,2026-11-24T09:00",
        "2026-11-27T16:30,120,2026-11-30T09:00",
        "2026-11-23T08:00,420,2026-11-23T17:30",
        "2026-11-23T08:00,240,2026-11-23T12:00",
        // begun at night, at noon, on a holiday before a make-up Saturday, over the change of season
        "2026-11-23T22:00,60,2026-11-24T09:00",
        "2026-11-23T13:00,30,2026-11-23T15:00",
        "2026-10-07T10:00,60,2026-10-08T09:00",
        "2026-10-09T17:00,60,2026-10-10T08:30",
        "2026-09-30T17:00,120,2026-10-08T09:00"
    })
    void working_minutes_run_only_while_the_office_is_open(LocalDateTime from, long minutes, LocalDateTime due) {
        assertThat(calendar.plusWorkingMinutes(at(from), minutes)).isEqualTo(at(due));
        assertThat(calendar.workingMinutesBetween(at(from), at(due))).isEqualTo(minutes);
        assertThat(calendar.workingMinutesBetween(at(due), at(from))).isEqualTo(-minutes);
    }

    @Test
    void no_working_time_leaves_a_moment_where_it_is() {
        Instant night = at("2026-11-23T22:00");

        assertThat(calendar.plusWorkingMinutes(night, 0)).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:00,2026-11-23T08:00",
        "2026-11-23T08:00,2026-11-23T08:00",
        "2026-11-23T12:00,2026-11-23T14:30",
        "2026-11-23T15:10,2026-11-23T15:10",
        "2026-11-23T17:30,2026-11-24T08:00",
        "2026-11-28T10:00,2026-11-30T08:00"
    })
    void the_next_opening_is_now_if_the_office_is_open(LocalDateTime moment, LocalDateTime opening) {
        assertThat(calendar.nextOpening(at(moment))).isEqualTo(at(opening));
    }

    @Test
    void dates_outside_1949_to_2999_and_negative_amounts_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> calendar.isWorkday(day("1948-12-31")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("日期须在1949年至2999年之间。");
        assertThatThrownBy(() -> calendar.plusWorkdays(day("2999-12-31"), 1)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> calendar.plusWorkingMinutes(at("2999-12-31T17:00"), 31))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> calendar.workingMinutesBetween(at("2026-01-01T00:00"), Instant.MAX))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> calendar.plusWorkdays(day("2026-01-01"), -1)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> calendar.plusWorkingMinutes(at("2026-01-01T00:00"), -1))
                .isInstanceOf(RefusedException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String text) {
        return at(LocalDateTime.parse(text));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
