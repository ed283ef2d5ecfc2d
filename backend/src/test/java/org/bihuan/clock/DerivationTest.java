package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DerivationTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "5,WORKDAY,2026-02-11,2026-02-25",
        "5,WORKDAY,2026-09-23,2026-10-08",
        "7,WORKDAY,2025-01-24,2025-02-10",
        "7,WORKDAY,2026-09-18,2026-09-29",
        "10,WORKDAY,2026-02-10,2026-03-02",
        "15,CALENDAR_DAY,2026-02-03,2026-02-24",
        "15,CALENDAR_DAY,2026-03-10,2026-03-25",
        "90,CALENDAR_DAY,2025-11-17,2026-02-24",
        "90,CALENDAR_DAY,2026-01-30,2026-04-30",
        "6,MONTH,2026-03-31,2026-09-30"
    })
    void a_period_of_days_ends_when_the_office_closes_on_its_last_day(
            int amount, Unit unit, LocalDate from, LocalDate last) {
        Derivation derivation = derive(amount, unit, from + "T09:15");

        assertThat(derivation.dueAt()).isEqualTo(calendar.officeClose(last));
    }

    @ParameterizedTest
    @CsvSource({
        // while open, to the minute after noon, before opening, at the weekend, over the weekend
        "4,WORK_HOUR,2026-11-23T08:30,2026-11-23T15:00",
        "4,WORK_HOUR,2026-11-23T13:00,2026-11-24T09:00",
        "4,WORK_HOUR,2026-11-23T06:00,2026-11-23T12:00",
        "4,WORK_HOUR,2026-11-28T10:00,2026-11-30T12:00",
        "4,WORK_HOUR,2026-11-27T16:30,2026-11-30T11:00",
        "24,HOUR,2026-11-27T16:30,2026-11-28T16:30",
        // the same day: before and after the office closes, on its very close, at the weekend
        "0,WORKDAY,2026-11-23T17:29,2026-11-23T17:30",
        "0,WORKDAY,2026-11-23T17:30,2026-11-24T17:30",
        "0,WORKDAY,2026-11-28T09:00,2026-11-30T17:30",
        "1,WORKDAY,2026-11-27T23:50,2026-11-30T17:30",
        "1,WORKDAY,2026-11-28T09:00,2026-11-30T17:30"
    })
    void hours_and_same_day_periods_end_in_office_time(int amount, Unit unit, LocalDateTime from, LocalDateTime due) {
        assertThat(derive(amount, unit, from.toString()).dueAt()).isEqualTo(at(due.toString()));
    }

    @Test
    void workdays_are_explained_day_by_day() {
        assertThat(derive(5, Unit.WORKDAY, "2026-02-11T09:15").lines())
                .containsExactly(
                        "期限为5个工作日，依据：服务承诺。",
                        "2026-02-11（周三）起算，当日不计入（民法典第二百零一条）。",
                        "2026-02-12（周四）至2026-02-13（周五）计2个工作日，累计2个。",
                        "2026-02-14（周六）春节调休上班（国办发明电〔2025〕7号），计1个工作日，累计3个。",
                        "2026-02-15（周日）至2026-02-23（周一）春节放假（国办发明电〔2025〕7号），不计入。",
                        "2026-02-24（周二）至2026-02-25（周三）计2个工作日，累计5个。",
                        "最后一日为2026-02-25（周三），到办公时间结束的17:30为止（民法典第二百零三条）。");
    }

    @Test
    void working_hours_are_explained_day_by_day() {
        assertThat(derive(4, Unit.WORK_HOUR, "2026-11-27T16:45").lines())
                .containsExactly(
                        "期限为4个工作小时，依据：服务承诺。",
                        "2026-11-27（周五）16:45起算，只计办公时间。",
                        "2026-11-27（周五）计45分，累计45分。",
                        "2026-11-28（周六）至2026-11-29（周日）周末，不计入。",
                        "2026-11-30（周一）计3小时15分，累计4小时。",
                        "到2026-11-30（周一）11:15为止。");
    }

    @Test
    void a_start_outside_office_hours_is_explained() {
        assertThat(derive(4, Unit.WORK_HOUR, "2026-11-28T10:00").lines())
                .contains("2026-11-28（周六）10:00不在办公时间内，自2026-11-30（周一）08:00起算，只计办公时间。");
        assertThat(derive(0, Unit.WORKDAY, "2026-11-23T18:10").lines())
                .contains("2026-11-23（周一）18:10办公时间已经结束，顺延到下一个工作日2026-11-24（周二）。");
    }

    @Test
    void a_last_day_of_rest_is_explained() {
        assertThat(derive(15, Unit.CALENDAR_DAY, "2026-02-03T09:15").lines())
                .contains(
                        "连续计15日，休息日不扣除，数到2026-02-18（周三）。",
                        "2026-02-18（周三）春节放假（国办发明电〔2025〕7号），以休假日结束的次日2026-02-24（周二）为最后一日（民法典第二百零三条）。");
    }

    @Test
    void a_year_without_a_notice_is_named() {
        assertThat(derive(15, Unit.WORKDAY, "2026-12-25T09:15").lines())
                .anyMatch(line -> line.startsWith("2027年的放假安排没有载入（调休未发布）"));
        assertThat(derive(1, Unit.WORKDAY, "2026-11-23T09:15").lines()).noneMatch(line -> line.contains("调休未发布"));
    }

    @Test
    void the_internal_date_is_the_one_before_rolling() {
        Derivation ninety = derive(90, Unit.CALENDAR_DAY, "2025-11-17T09:15");

        assertThat(ninety.dueAt()).isEqualTo(at("2026-02-24T17:30"));
        assertThat(ninety.unrolledDueAt()).isEqualTo(at("2026-02-15T17:30"));
    }

    @Test
    void a_strict_period_ends_on_a_day_of_rest() {
        Period strict = new Period(30, Unit.CALENDAR_DAY, Direction.FORWARD, false);

        Derivation seal = Derivation.of(calendar, strict, LocalDate.of(2026, 1, 22));

        assertThat(seal.dueAt()).isEqualTo(at("2026-02-21T17:30")).isEqualTo(seal.unrolledDueAt());
        assertThat(seal.lines()).contains("2026-02-21（周六）春节放假（国办发明电〔2025〕7号），这项期限从严掌握，最后一日不顺延。");
    }

    @ParameterizedTest
    @CsvSource({
        // a notice of a hearing: seven workdays lie between the day after its service and the day before the hearing
        "7,WORKDAY,2026-03-16,2026-03-04",
        "7,WORKDAY,2026-03-03,2026-02-13",
        "7,WORKDAY,2026-10-14,2026-09-28",
        "3,WORKDAY,2026-11-27,2026-11-23",
        "10,CALENDAR_DAY,2026-11-27,2026-11-16",
        // 11-15 is a Sunday: a notice is not made shorter by it
        "10,CALENDAR_DAY,2026-11-26,2026-11-13",
        // 02-28 is a make-up Saturday, 03-01 a Sunday
        "1,MONTH,2026-03-31,2026-02-28",
        "1,MONTH,2026-04-01,2026-02-28",
        "1,MONTH,2026-04-02,2026-02-28",
        "1,MONTH,2026-04-03,2026-03-02"
    })
    void a_backward_period_says_by_which_day_it_must_be_done(int amount, Unit unit, LocalDate event, LocalDate last) {
        Derivation derivation = back(amount, unit, event + "T09:15");

        assertThat(derivation.dueAt()).isEqualTo(calendar.officeClose(last));
    }

    @ParameterizedTest
    @CsvSource({
        "24,HOUR,2026-11-30T08:00,2026-11-29T08:00",
        "4,WORK_HOUR,2026-11-30T10:00,2026-11-27T15:30",
        "2,WORK_HOUR,2026-11-30T10:00,2026-11-30T08:00",
        "5,WORK_HOUR,2026-11-29T10:00,2026-11-27T10:00"
    })
    void hours_count_back_from_the_moment(int amount, Unit unit, LocalDateTime event, LocalDateTime due) {
        assertThat(back(amount, unit, event.toString()).dueAt()).isEqualTo(at(due.toString()));
    }

    @Test
    void a_notice_of_a_hearing_is_explained_day_by_day() {
        assertThat(back(7, Unit.WORKDAY, "2026-03-03T09:00").lines())
                .containsExactly(
                        "期限为提前7个工作日。",
                        "2026-03-03（周二）起倒数，当日不计入（民法典第二百零一条）。",
                        "2026-03-02（周一）计1个工作日，累计1个。",
                        "2026-03-01（周日）周末，不计入。",
                        "2026-02-28（周六）春节调休上班（国办发明电〔2025〕7号），计1个工作日，累计2个。",
                        "2026-02-24（周二）至2026-02-27（周五）计4个工作日，累计6个。",
                        "2026-02-15（周日）至2026-02-23（周一）春节放假（国办发明电〔2025〕7号），不计入。",
                        "2026-02-14（周六）春节调休上班（国办发明电〔2025〕7号），计1个工作日，累计7个。",
                        "办理当日也不计入（民法典第二百零一条），最迟为2026-02-13（周五）。",
                        "最后一日为2026-02-13（周五），到办公时间结束的17:30为止（民法典第二百零三条）。");
    }

    @Test
    void a_backward_period_that_ends_on_a_day_of_rest_is_explained() {
        assertThat(back(7, Unit.WORKDAY, "2026-11-25T09:00").lines())
                .contains("2026-11-15（周日）周末，只能在工作日办理的，最迟为2026-11-13（周五）。");
        assertThat(back(10, Unit.CALENDAR_DAY, "2026-11-26T09:00").lines())
                .contains("2026-11-15（周日）周末，提前的期限不得因此缩短，提前到2026-11-13（周五）。");
    }

    @Test
    void hours_need_a_moment() {
        assertThatThrownBy(() -> Derivation.of(calendar, Period.of(4, Unit.HOUR), LocalDate.of(2026, 11, 26)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("按小时计算的期限须写明起算的日期和时刻，例如2026-11-26T09:30:00+08:00。");
    }

    @ParameterizedTest
    @CsvSource({
        "0,HOUR,FORWARD",
        "0,CALENDAR_DAY,FORWARD",
        "-1,WORKDAY,FORWARD",
        "0,WORKDAY,BACKWARD",
        "1001,WORKDAY,FORWARD",
        "2147483647,MONTH,BACKWARD"
    })
    void an_absurd_amount_is_refused(int amount, Unit unit, Direction direction) {
        assertThatThrownBy(() -> new Period(amount, unit, direction, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching("期限的数量须在[01]到1000之间。");
    }

    @Test
    void hours_count_from_the_next_full_second() {
        Instant from = at("2026-11-23T09:00").plusMillis(1);

        assertThat(Derivation.of(calendar, Rules.rule(2, Unit.WORK_HOUR), from).dueAt())
                .isEqualTo(at("2026-11-23T11:00").plusSeconds(1));
    }

    @Test
    void a_period_that_leaves_the_calendar_is_refused() {
        assertThatThrownBy(() -> derive(1, Unit.HOUR, "2999-12-31T23:30")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> derive(1, Unit.MONTH, "2999-12-31T23:30")).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void a_date_outside_the_calendar_is_refused(Unit unit) {
        for (Direction direction : Direction.values()) {
            Period period = new Period(1000, unit, direction, true);
            for (String from :
                    List.of("1949-01-01T00:00", "2999-12-31T23:59", "1948-12-31T23:00", "3000-01-01T00:00")) {
                boolean inward = direction == Direction.FORWARD ? from.startsWith("1949") : from.startsWith("2999");
                if (!inward) {
                    assertThatThrownBy(() -> Derivation.of(calendar, period, at(from)))
                            .isInstanceOf(RefusedException.class)
                            .hasMessage("日期须在1949年至2999年之间。");
                }
            }
        }
    }

    private Derivation back(int amount, Unit unit, String event) {
        return Derivation.of(calendar, new Period(amount, unit, Direction.BACKWARD, true), at(event));
    }

    private Derivation derive(int amount, Unit unit, String from) {
        return Derivation.of(calendar, Rules.rule(amount, unit), at(from));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
