package org.bihuan.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.violation.Penalty.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltiesTest {

    private static final String HEADER =
            "code,cause,clause,party,circumstance,mode,basis,least,most,baseFrom,baseBelow,effectiveFrom,effectiveTo,source\n";
    private static final String TIERS = "code,tier,party,circumstance,least,most,effectiveFrom,effectiveTo,source\n";
    private static final LocalDate NOW = LocalDate.parse("2026-11-23");

    @Test
    void the_file_that_we_ship_has_the_57_violations_of_the_catalogue() {
        assertThat(PenaltyFile.penalties(PenaltyFile.PENALTIES.text()).stream()
                        .map(Penalty::code)
                        .distinct())
                .hasSize(57);
    }

    @Test
    void no_tier_of_the_benchmark_is_made_up_by_us() {
        assertThat(PenaltyFile.tiers(PenaltyFile.TIERS.text())).isEmpty();
    }

    @Test
    void article_97_lets_an_organisation_be_fined_up_to_100000_at_first() {
        Penalty first = shipped().applicable("AF97-3", NOW, NOW).get(0);

        assertThat(first.range(null)).isEqualTo(new Range(new BigDecimal("0"), new BigDecimal("100000")));
    }

    @Test
    void what_was_abolished_before_the_act_punishes_nobody() {
        assertThat(shipped().applicable("WH77-3", LocalDate.parse("2026-05-01"), NOW))
                .isEmpty();
        assertThat(shipped().applicable("WH77-3", LocalDate.parse("2026-04-30"), NOW))
                .hasSize(1);
    }

    @Test
    void a_milder_law_of_the_day_of_the_decision_counts() {
        assertThat(changed(5000, 1000).applicable("A", LocalDate.parse("2020-06-01"), NOW))
                .extracting(Penalty::most)
                .containsExactly(new BigDecimal(1000));
    }

    @Test
    void a_harsher_law_of_the_day_of_the_decision_does_not_count() {
        assertThat(changed(1000, 5000).applicable("A", LocalDate.parse("2020-06-01"), NOW))
                .extracting(Penalty::most)
                .containsExactly(new BigDecimal(1000));
    }

    @Test
    void last_years_income_is_counted_by_per_cent() {
        Penalty line = shipped().applicable("AF95-1", NOW, NOW).get(0);

        assertThat(line.range(new BigDecimal(200_000)).most()).isEqualByComparingTo("80000");
        assertThat(line.range(null)).isNull();
    }

    @Test
    void small_gains_are_fined_by_amount_and_large_ones_by_multiples() {
        List<Penalty> lines = shipped().applicable("AF103-1", NOW, NOW).stream()
                .filter(line -> line.party().equals("organisation"))
                .toList();

        assertThat(lines.stream().map(line -> line.range(new BigDecimal(99_999))))
                .containsExactlyInAnyOrder(null, new Range(new BigDecimal(100_000), new BigDecimal(200_000)));
        assertThat(lines.stream().map(line -> line.range(new BigDecimal(100_000))))
                .containsExactlyInAnyOrder(null, new Range(new BigDecimal(200_000), new BigDecimal(500_000)));
    }

    @Test
    void a_choice_says_the_article_and_the_ranges() {
        assertThat(shipped().search("警示标志", 5))
                .extracting(Penalties.Choice::clause)
                .containsExactly("《中华人民共和国安全生产法》第九十九条第一项：单位 不超过 5 万元；单位逾期或者情节严重的 5—20 万元；个人逾期或者情节严重的 1—2 万元");
    }

    @Test
    void what_is_not_punished_any_more_is_not_offered() {
        assertThat(shipped().search("WH", 50)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            basis 只能是 | A,甲,法,person,first,direct,dollar,1,2,,,2021-01-01,,verified
            basis 为 none | A,甲,法,person,first,direct,none,1,2,,,2021-01-01,,verified
            basis 为 none | A,甲,法,person,first,direct,yuan,1,,,,2021-01-01,,verified
            least 大于 most | A,甲,法,person,first,direct,yuan,3,2,,,2021-01-01,,verified
            least 应为不小于0的数 | A,甲,法,person,first,direct,yuan,-1,2,,,2021-01-01,,verified
            party 只能是 | A,甲,法,nobody,first,direct,yuan,1,2,,,2021-01-01,,verified
            """)
    void a_wrong_line_stops_the_start_with_the_reason(String why, String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PenaltyFile.penalties(HEADER + line + "\n"))
                .withMessageContaining("processes/penalties.csv：第2行")
                .withMessageContaining(why);
    }

    private static Penalties shipped() {
        return new Penalties(Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));
    }

    private static Penalties changed(int before, int since) {
        String line = "A,甲,法,organisation,first,direct,yuan,0,";
        return new Penalties(
                HEADER + line + before + ",,,2000-01-01,2020-12-31,verified\n" + line + since
                        + ",,,2021-01-01,,verified\n",
                TIERS,
                Clock.systemUTC());
    }
}
