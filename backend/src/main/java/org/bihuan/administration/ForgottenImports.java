package org.bihuan.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears away, every night, lists of people that nobody has confirmed, and the lines of those that were written. That a file was
 * written stays, so that it is not written again.
 */
@Component
final class ForgottenImports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportMapper mapper;
    private final Clock clock;

    ForgottenImports(ImportMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *")
    void clear() {
        Instant before = clock.instant().minus(KEPT);
        mapper.deleteUnconfirmed(before);
        mapper.emptyConfirmed(before);
    }
}
