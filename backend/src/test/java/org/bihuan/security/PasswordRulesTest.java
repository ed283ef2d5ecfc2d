package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "Ab1-xyzuv, 10 到 128",
        "zhonghuarenmin, 至少要有三种",
        "zhonghua123456, 至少要有三种",
        "Lixiaomei-2026x, 不能有用户名",
        "iemoaixil-2026X, 不能有用户名",
        "Password123!, 太常见",
        "Qwerty12345!, 太常见",
        "Aa1!Aa1!Aa1!, 太常见"
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
