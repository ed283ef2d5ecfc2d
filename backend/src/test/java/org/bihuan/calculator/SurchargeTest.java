package org.bihuan.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.bihuan.RefusedException;
import org.bihuan.calculator.Surcharge.Ground;
import org.bihuan.calculator.Surcharge.Standstill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurchargeTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 2, 24);
    private static final BigDecimal FINE = new BigDecimal("50000");

    @ParameterizedTest
    @CsvSource({"0,0.00", "1,1500.00", "10,15000.00", "33,49500.00", "34,50000.00", "60,50000.00"})
    void three_per_cent_a_day_up_to_the_fine(int day, BigDecimal amount) {
        Surcharge surcharge = Surcharge.of(FINE, DEADLINE, DEADLINE.plusDays(day), List.of());

        assertThat(surcharge.amount()).isEqualTo(amount);
        assertThat(surcharge.total()).isEqualTo(amount.add(FINE.setScale(2)));
    }

    @Test
    void who_pays_before_the_last_day_pays_no_more() {
        Surcharge surcharge = Surcharge.of(FINE, DEADLINE, DEADLINE.minusDays(3), List.of());

        assertThat(surcharge.amount()).isEqualTo("0.00");
        assertThat(surcharge.lines()).endsWith("到2026-02-21（周六）没有超过缴款期限，不加处罚款。");
    }

    @Test
    void days_of_a_reconsideration_or_a_lawsuit_do_not_count() {
        Surcharge surcharge = Surcharge.of(
                FINE,
                DEADLINE,
                LocalDate.of(2026, 3, 31),
                List.of(
                        new Standstill(Ground.LITIGATION, LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 20)),
                        new Standstill(Ground.RECONSIDERATION, LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 10))));

        assertThat(surcharge.days()).isEqualTo(11);
        assertThat(surcharge.amount()).isEqualTo("16500.00");
        assertThat(surcharge.lines())
                .containsExactly(
                        "罚款50000.00元，缴款期限的最后一日为2026-02-24（周二）；自次日2026-02-25（周三）起，每日按罚款数额的百分之三加处罚款（行政处罚法第七十二条第一款第一项）。",
                        "算到2026-03-31（周二）（含当日），共35日。",
                        "2026-02-20（周五）至2026-03-10（周二）行政复议期间，其中14日不予计算（行政处罚法第七十三条第三款）。",
                        "2026-03-08（周日）至2026-03-20（周五）行政诉讼期间，其中10日不予计算（行政处罚法第七十三条第三款）。",
                        "计11日，50000.00元×3%×11日＝16500.00元。");
    }

    @Test
    void the_cap_and_the_rounding_are_said() {
        assertThat(Surcharge.of(FINE, DEADLINE, DEADLINE.plusDays(34), List.of())
                        .lines())
                .endsWith("加处罚款不得超出罚款数额，按50000.00元计（行政强制法第四十五条第二款）。");
        assertThat(Surcharge.of(new BigDecimal("0.17"), DEADLINE, DEADLINE.plusDays(1), List.of()))
                .satisfies(tiny -> {
                    assertThat(tiny.amount()).isEqualTo("0.01");
                    assertThat(tiny.lines()).endsWith("计1日，0.17元×3%×1日＝0.01元（四舍五入到分）。");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "10000000000.01", "1E+30"})
    void an_absurd_fine_is_refused(String fine) {
        assertThatThrownBy(() -> Surcharge.of(new BigDecimal(fine), DEADLINE, DEADLINE, List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("罚款数额须在0.01元到100亿元之间，最多两位小数。");
    }

    @Test
    void absurd_dates_are_refused() {
        assertThatThrownBy(() -> Surcharge.of(FINE, LocalDate.of(1948, 12, 31), DEADLINE, List.of()))
                .hasMessage("日期须在1949年至2999年之间。");
        assertThatThrownBy(() -> Surcharge.of(FINE, DEADLINE, LocalDate.MAX, List.of()))
                .hasMessage("日期须在1949年至2999年之间。");
        assertThatThrownBy(() -> Surcharge.of(
                        FINE,
                        DEADLINE,
                        DEADLINE.plusDays(9),
                        List.of(new Standstill(Ground.LITIGATION, DEADLINE, DEADLINE.minusDays(1)))))
                .hasMessage("行政诉讼期间的结束日不能早于开始日。");
    }

    @Property
    void never_more_than_the_fine_and_never_less_on_a_later_day(
            @ForAll @BigRange(min = "0.01", max = "100000000") @Scale(2) BigDecimal fine,
            @ForAll @IntRange(max = 200) int days,
            @ForAll @IntRange(max = 100) int begin,
            @ForAll @IntRange(max = 100) int length) {
        List<Standstill> stood = List.of(new Standstill(
                Ground.LITIGATION,
                DEADLINE.plusDays(begin),
                DEADLINE.plusDays(begin).plusDays(length)));

        Surcharge today = Surcharge.of(fine, DEADLINE, DEADLINE.plusDays(days), stood);
        Surcharge tomorrow = Surcharge.of(fine, DEADLINE, DEADLINE.plusDays(days + 1), stood);

        assertThat(today.amount()).isBetween(BigDecimal.ZERO, fine);
        assertThat(tomorrow.amount()).isGreaterThanOrEqualTo(today.amount());
        assertThat(today.amount())
                .isLessThanOrEqualTo(Surcharge.of(fine, DEADLINE, DEADLINE.plusDays(days), List.of())
                        .amount());
    }

    @Property
    void each_day_is_taken_off_once(
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second,
            @ForAll @IntRange(max = 30) int length) {
        LocalDate until = DEADLINE.plusDays(50);
        List<Standstill> stood = List.of(
                new Standstill(Ground.RECONSIDERATION, DEADLINE.plusDays(first), DEADLINE.plusDays(first + length)),
                new Standstill(Ground.LITIGATION, DEADLINE.plusDays(second), DEADLINE.plusDays(second + 7L)));

        long counted = DEADLINE.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> stood.stream().noneMatch(one -> !day.isBefore(one.from()) && !day.isAfter(one.to())))
                .count();

        assertThat(Surcharge.of(FINE, DEADLINE, until, stood).days()).isEqualTo(counted);
    }
}
