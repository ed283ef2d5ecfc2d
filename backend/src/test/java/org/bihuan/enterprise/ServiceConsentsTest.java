package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody is served electronically who has not signed, or who has taken it back. */
@DatabaseSlice
@Import(ServiceConsents.class)
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
        consents.record(signed(USCC, signed));

        assertThat(consents.electronic(USCC, signed.minusDays(1))).isFalse();
        assertThat(consents.electronic(USCC, signed)).isTrue();
    }

    @Test
    void ends_on_the_day_on_which_it_is_taken_back() {
        consents.record(signed(OTHER, today().minusDays(3)));

        consents.withdraw(OTHER);

        assertThat(consents.electronic(OTHER, today())).isFalse();
        assertThat(consents.electronic(OTHER, today().minusDays(1))).isTrue();
    }

    @Test
    void nobody_signs_in_days_to_come() {
        assertThatThrownBy(() -> consents.record(signed(USCC, today().plusDays(1))))
                .isInstanceOf(RefusedException.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static ServiceConsent signed(String uscc, LocalDate on) {
        return new ServiceConsent(uscc, on, "13800000000", "送达地址确认书，档案柜3", null, "officer1");
    }
}
