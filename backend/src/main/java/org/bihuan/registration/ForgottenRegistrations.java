package org.bihuan.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bihuan.registration.Registration.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what the notice to applicants promises: what led to no account is deleted half a year after the last word. */
@Component
class ForgottenRegistrations {

    static final Duration KEPT = Duration.ofDays(180);

    private static final int BATCH = 500;

    private final RegistrationMapper mapper;
    private final Clock clock;

    ForgottenRegistrations(RegistrationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *")
    void delete() {
        Instant before = clock.instant().minus(KEPT);
        for (Status status : List.of(Status.REJECTED, Status.RETURNED)) {
            while (mapper.deleteUnapproved(status, before, BATCH) == BATCH) {
                // the next batch
            }
        }
    }
}
