package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "Ab1-xyzuv, wrong.length",
        "zhonghuarenmin, wrong.kinds",
        "zhonghua123456, wrong.kinds",
        "Lixiaomei-2026x, wrong.name",
        "iemoaixil-2026X, wrong.name",
        "Password123!, wrong.common",
        "Qwerty12345!, wrong.common",
        "Aa1!Aa1!Aa1!, wrong.common"
    })
    void what_is_short_plain_or_guessed_is_refused_with_the_reason(String password, String reason) {
        assertThat(String.join("", rules.problems(password, "lixiaomei", "李晓梅")))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bi9-huan-Zhong", "晴天出门-要带Umbrella", "correct Horse battery 7"})
    void what_is_long_and_mixed_is_taken(String password) {
        assertThat(rules.problems(password, "lixiaomei", "李晓梅")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_temporary_password_keeps_the_rules(int attempt) {
        assertThat(rules.problems(TemporaryPassword.next(), "lixiaomei", "李晓梅")).isEmpty();
    }
}
