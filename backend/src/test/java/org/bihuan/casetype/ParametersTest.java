package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A parameter is what is in force on the day. */
class ParametersTest {

    private static final Parameters PARAMETERS = new Parameters(
            """
            - {code: panel-fine, value: 50000, effectiveFrom: 2015-05-01}
            - {code: panel-fine, value: 80000, effectiveFrom: 2026-02-01}
            - {code: early-review, value: true, effectiveFrom: 2026-02-01}
            """);

    @Test
    void an_amount_reaches_what_is_in_force_on_the_day() {
        assertThat(PARAMETERS.isReached("panel-fine", new BigDecimal(50000), LocalDate.parse("2026-01-31")))
                .isTrue();
        assertThat(PARAMETERS.isReached("panel-fine", new BigDecimal("79999.99"), LocalDate.parse("2026-02-01")))
                .isFalse();
    }

    @Test
    void what_is_not_in_force_yet_is_off_and_out_of_reach() {
        assertThat(PARAMETERS.isOn("early-review", LocalDate.parse("2026-01-31")))
                .isFalse();
        assertThat(PARAMETERS.isOn("early-review", LocalDate.parse("2026-02-01")))
                .isTrue();
        assertThat(PARAMETERS.isReached("panel-fine", new BigDecimal(1_000_000), LocalDate.parse("2015-04-30")))
                .isFalse();
    }

    @Test
    void a_file_that_says_something_unknown_stops_the_start() {
        assertThatThrownBy(() -> new Parameters("- {code: panel-fine, worth: 1, effectiveFrom: 2015-05-01}"))
                .isInstanceOf(IllegalStateException.class);
    }
}
