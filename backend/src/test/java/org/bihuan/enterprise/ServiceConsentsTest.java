package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.people.CurrentUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody is served electronically who has not signed, or who has taken it back. */
@DatabaseSlice
@Import({ServiceConsents.class, CurrentUser.class})
class ServiceConsentsTest {

    private static final String USCC = "91350582MAFAKE019X";
    private static final String OTHER = "91350582MAFAKE027Q";

    @Autowired
    private ServiceConsents consents;

    @Autowired
    private HandClock clock;

    @Test
    void holds_from_the_day_on_which_it_is_signed() {
        LocalDate signed = today().minusDays(3);
        record(USCC, signed);

        assertThat(consents.electronic(USCC, signed.minusDays(1))).isFalse();
        assertThat(consents.electronic(USCC, signed)).isTrue();
    }

    @Test
    void ends_on_the_day_on_which_it_is_taken_back() {
        record(OTHER, today().minusDays(3));

        consents.withdraw(OTHER);

        assertThat(consents.electronic(OTHER, today())).isFalse();
        assertThat(consents.electronic(OTHER, today().minusDays(1))).isTrue();
    }

    @Test
    void nobody_signs_in_days_to_come() {
        assertThatThrownBy(() -> record(USCC, today().plusDays(1))).isInstanceOf(RefusedException.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private void record(String uscc, LocalDate on) {
        consents.record(uscc, on.toString(), "13800000000", "档案柜3");
    }
}
