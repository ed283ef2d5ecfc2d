package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.DeadlineRule.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .contains("2027年的放假安排没有载入（调休未发布），只按周末和日期固定的法定节假日计算。");
        assertThat(derive(1, Unit.WORKDAY, "2026-11-23T09:15").lines()).noneMatch(line -> line.contains("调休未发布"));
    }

    @Test
    void hours_count_from_the_next_full_second() {
        Instant from = at("2026-11-23T09:00").plusMillis(1);

        assertThat(new Derivation(calendar, rule(2, Unit.WORK_HOUR), from).dueAt())
                .isEqualTo(at("2026-11-23T11:00").plusSeconds(1));
    }

    @Test
    void a_period_that_leaves_the_calendar_is_refused() {
        assertThatThrownBy(() -> derive(1, Unit.HOUR, "2999-12-31T23:30")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> derive(1, Unit.MONTH, "2999-12-31T23:30")).isInstanceOf(RefusedException.class);
    }

    private Derivation derive(int amount, Unit unit, String from) {
        return new Derivation(calendar, rule(amount, unit), at(from));
    }

    private static DeadlineRule rule(int amount, Unit unit) {
        return new DeadlineRule("T", "试验", amount, unit, Basis.SERVICE, "服务承诺", null, LocalDate.of(2026, 1, 1));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
