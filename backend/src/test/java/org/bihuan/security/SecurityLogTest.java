package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityLogTest {

    @ParameterizedTest
    @EnumSource(SecurityLog.Kind.class)
    void each_kind_of_entry_has_words_in_both_languages(SecurityLog.Kind kind) {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "messages",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

            assertThat(words.containsKey("administration.log." + kind.code())).isTrue();
        }
    }
}
