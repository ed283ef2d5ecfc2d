package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800001234", " 138 0000 1234 ", "+8613800001234", "86-138-0000-1234", "+86 13800001234"})
    void a_mobile_number_is_known_in_what_people_type(String typed) {
        assertThat(Phone.find(typed)).contains(new Phone("13800001234"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1380000123", "138000012345", "12800001234", "١٣٨٠٠٠٠١٢٣٤", "059585680000", "13800001234;x"})
    void what_is_no_mobile_number_is_none(@Nullable String typed) {
        assertThat(Phone.find(typed)).isEmpty();
    }

    @Test
    void a_number_that_is_printed_shows_seven_digits_at_most() {
        assertThat("" + new Phone("13800001234")).isEqualTo("138****1234");
    }
}
