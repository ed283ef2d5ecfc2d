package org.bihuan.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Period.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineQuestionTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26T09:30:00+08:00",
                "2026-11-26T09:30:00 08:00",
                "2026-11-26T09:30+08:00",
                "2026-11-26T01:30:00Z",
                "2026-11-26T09:30",
                " 2026-11-26T09:30:00.000 "
            })
    void a_moment_can_be_written_in_several_ways(String from) {
        DeadlineQuestion question = DeadlineQuestion.of("24", "HOUR", from, null, null);

        assertThat(question.answer(CALENDAR).dueAt()).isEqualTo(Instant.parse("2026-11-27T01:30:00Z"));
    }

    @Test
    void what_is_not_said_is_counted_forward_and_rolls() {
        DeadlineQuestion question = DeadlineQuestion.of("15", "CALENDAR_DAY", "2026-02-03", null, "");

        assertThat(question.period().direction()).isEqualTo(Direction.FORWARD);
        assertThat(question.answer(CALENDAR).dueAt()).isEqualTo(Instant.parse("2026-02-24T09:30:00Z"));
    }

    @Test
    void days_may_be_counted_from_a_moment() {
        assertThat(DeadlineQuestion.of("5", "WORKDAY", "2026-02-11T23:30:00+08:00", "false", "forward")
                        .answer(CALENDAR)
                        .dueAt())
                .isEqualTo(Instant.parse("2026-02-25T09:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-   | WORKDAY | 2026-11-26 | - | - | 期限的数量须是1到1000之间的整数。",
                "0   | WORKDAY | 2026-11-26 | - | - | 期限的数量须是1到1000之间的整数。",
                "-5  | WORKDAY | 2026-11-26 | - | - | 期限的数量须是1到1000之间的整数。",
                "1.5 | WORKDAY | 2026-11-26 | - | - | 期限的数量须是1到1000之间的整数。",
                "1e3 | WORKDAY | 2026-11-26 | - | - | 期限的数量须是1到1000之间的整数。",
                "99999999999999999999 | WORKDAY | 2026-11-26 | - | - | 期限的数量须是1到1000之间的整数。",
                "1001 | MONTH  | 2026-11-26 | - | - | 期限的数量须在1到1000之间。",
                "5   | -       | 2026-11-26 | - | - | 单位须是WORK_HOUR、HOUR、WORKDAY、CALENDAR_DAY或MONTH。",
                "5   | workday | 2026-11-26 | - | - | 单位须是WORK_HOUR、HOUR、WORKDAY、CALENDAR_DAY或MONTH。",
                "5   | WORKDAY | 2026-11-26 | yes | - | 末日是否顺延须是true或false。",
                "5   | WORKDAY | 2026-11-26 | - | up | 方向须是forward（向后计算）或backward（向前倒数）。",
                "5   | WORKDAY | -          | - | - | 起算时间须写成",
                "5   | WORKDAY | 2026-02-30 | - | - | 起算时间须写成",
                "5   | WORKDAY | 26/11/2026 | - | - | 起算时间须写成",
                "5   | WORKDAY | 2026-11-26T25:00 | - | - | 起算时间须写成",
                "5   | HOUR    | 2026-11-26 | - | - | 按小时计算的期限须写明起算的日期和时刻",
                "5   | WORKDAY | 1948-12-31 | - | - | 日期须在1949年至2999年之间。",
                "5   | WORKDAY | 3000-01-01 | - | - | 日期须在1949年至2999年之间。",
                "5   | WORKDAY | 2999-12-30 | - | - | 日期须在1949年至2999年之间。",
                "5   | MONTH   | +999999999-12-31 | - | - | 日期须在1949年至2999年之间。",
                "5   | MONTH   | +999999999-12-31T23:59:59-18:00 | - | - | 日期须在1949年至2999年之间。",
                "5   | HOUR    | -999999999-01-01T00:00:00+18:00 | - | - | 日期须在1949年至2999年之间。",
                "1000 | MONTH  | 1949-01-01 | - | backward | 日期须在1949年至2999年之间。"
            })
    void what_makes_no_sense_is_refused_with_a_sentence(
            String amount, String unit, String from, String roll, String direction, String sentence) {
        assertThatThrownBy(() ->
                        DeadlineQuestion.of(amount, unit, from, roll, direction).answer(CALENDAR))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(sentence);
    }
}
