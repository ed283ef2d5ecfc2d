package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Which enterprises have agreed in writing to be served electronically. */
@Component
public class ServiceConsents {

    private static final int MOST = 20;

    private final ServiceConsentMapper mapper;
    private final Clock clock;

    ServiceConsents(ServiceConsentMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whether a consent held on the day. */
    public boolean electronic(String uscc, LocalDate on) {
        return of(uscc).stream()
                .anyMatch(consent -> !consent.signedOn().isAfter(on)
                        && (consent.withdrawnOn() == null
                                || consent.withdrawnOn().isAfter(on)));
    }

    /** @throws RefusedException invalid if it is signed in days to come, conflict if one of that day is known */
    public void record(ServiceConsent consent) {
        if (consent.signedOn().isAfter(today())) {
            throw RefusedException.invalid("signedOn", "签署日期不能晚于今天。");
        }
        try {
            mapper.insert(consent, clock.instant());
        } catch (DuplicateKeyException e) {
            throw RefusedException.conflict("这一天的确认书已经登记过了。");
        }
    }

    /** From today on nothing is served electronically any more. */
    public void withdraw(String uscc) {
        mapper.withdraw(uscc, today());
    }

    /** Newest first. */
    public List<ServiceConsent> of(String uscc) {
        return mapper.of(uscc, MOST);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
