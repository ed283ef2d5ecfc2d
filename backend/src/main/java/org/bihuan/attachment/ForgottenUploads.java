package org.bihuan.attachment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away, every hour, what has not become whole within a day. */
@Component
final class ForgottenUploads {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final Uploads uploads;
    private final Clock clock;

    ForgottenUploads(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @return how many were cleared away, at most one batch */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    int clear() {
        return uploads.forgetUntouched(clock.instant().minus(KEPT), BATCH);
    }
}
