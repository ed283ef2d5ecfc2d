package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.DeadlineRule.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {

    private static final String GOOD =
            "code: X-1, name: 试验, amount: 3, unit: WORKDAY, basis: service, source: 承诺, effectiveFrom: 2026-01-01";

    @Test
    void the_file_has_the_periods_of_the_service_request() {
        DeadlineRules rules = new DeadlineRules();

        assertThat(rules.codes())
                .contains(
                        "SR-ACCEPT",
                        "SR-SUPPLEMENT",
                        "SR-ANSWER",
                        "SR-TRAINING",
                        "SR-DISPATCH",
                        "SR-RESPOND",
                        "SR-VISIT",
                        "SR-REVIEW-MAJOR",
                        "SR-ADVISE",
                        "SR-CONFIRM",
                        "SR-CONSULT",
                        "SR-CALLBACK");
        assertThat(rules.find("SR-ACCEPT")).hasValueSatisfying(rule -> {
            assertThat(rule.amount()).isEqualTo(4);
            assertThat(rule.unit()).isEqualTo(Unit.WORK_HOUR);
            assertThat(rule.basis()).isEqualTo(Basis.SERVICE);
        });
        assertThat(rules.find("SR-DISPATCH"))
                .hasValueSatisfying(rule -> assertThat(rule.amount()).isZero());
        assertThat(rules.find("NONE")).isEmpty();
    }

    @Test
    void a_good_rule_is_read() {
        assertThat(new DeadlineRules(file(GOOD)).codes()).containsExactly("X-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 3 | amount: 3, rolls: true | 第2行有未知的键“rolls”，请删除或改正。",
                "amount: 3 | amount: 1001 | 期限X-1的amount须在0到1000之间。",
                "amount: 3, unit: WORKDAY | amount: 0, unit: HOUR | 期限X-1的amount须在1到1000之间。",
                "source: 承诺 | article: 第一条 | 期限X-1须写明依据：basis为service的写source，为statute的写article。",
                "basis: service | basis: statute | 期限X-1须写明依据：basis为service的写source，为statute的写article。",
                "name: 试验 | name: '' | 每条期限都须写明code和name。",
                "unit: WORKDAY | unit: | 期限X-1须写明unit、basis和effectiveFrom。",
                "unit: WORKDAY | unit: FORTNIGHT | 第2行读不懂",
                "amount: 3, | '' | 第2行读不懂",
                "amount: 3 | amount: 3, amount: 4 | 第2行读不懂"
            })
    void a_wrong_rule_is_refused_with_a_sentence(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> new DeadlineRules(file(GOOD.replace(right, wrong))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("processes/deadlines.yaml：" + sentence);
    }

    @Test
    void a_code_stands_only_once() {
        assertThatThrownBy(() -> new DeadlineRules(file(GOOD) + "  - {" + GOOD + "}\n"))
                .hasMessage("processes/deadlines.yaml：期限X-1重复，每个代码只能出现一次。");
    }

    private static String file(String rule) {
        return "rules:\n  - {" + rule + "}\n";
    }
}
