package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91350582MAFAKE019X",
                "91350582MAFAKE027Q",
                "91350582MAFAKE035K",
                "91350582DEM000014Y"
            })
    void the_codes_of_the_dossier_are_valid(String code) {
        assertThat(Uscc.isValid(code)).isTrue();
        assertThat(Uscc.checkCharacter(code.substring(0, 17))).isEqualTo(code.charAt(17));
    }

    @Test
    void changing_any_one_character_makes_a_code_invalid() {
        String code = "91350582MAFAKE019X";

        for (int i = 0; i < code.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                String changed = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(Uscc.isValid(changed)).as(changed).isEqualTo(changed.equals(code));
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "91350582MAFAKE019", "91350582MAFAKE019XX", "91350582mafake019x", "91350582MAFAKEO19X"})
    void what_is_no_code_at_all_is_invalid(String text) {
        assertThat(Uscc.isValid(text)).isFalse();
    }
}
