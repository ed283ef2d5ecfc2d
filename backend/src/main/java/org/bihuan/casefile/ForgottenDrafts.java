package org.bihuan.casefile;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away, every hour, what nobody has come back to; also drafts of tasks that were cancelled meanwhile. */
@Component
final class ForgottenDrafts {

    /** As long as uploaded files wait for their form, and longer than any holiday. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final Drafts drafts;
    private final Clock clock;

    ForgottenDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @return how many were cleared away */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    int clear() {
        return drafts.forgetSavedBefore(clock.instant().minus(KEPT));
    }
}
