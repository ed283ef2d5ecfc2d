package org.bihuan.attachment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away, every hour, what was uploaded and never handed in. */
@Component
final class ForgottenAttachments {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int BATCH = 200;

    private final Attachments attachments;
    private final Clock clock;

    ForgottenAttachments(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @return how many were cleared away, at most one batch */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    int clear() {
        return attachments.forgetUnbound(clock.instant().minus(KEPT), BATCH);
    }
}
