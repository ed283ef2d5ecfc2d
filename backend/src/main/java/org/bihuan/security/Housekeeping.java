package org.bihuan.security;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what has expired; nothing depends on when, as every read looks at the time itself. */
@Component
class Housekeeping {

    private final Tokens tokens;
    private final IdempotencyKeys keys;
    private final Throttle throttle;

    Housekeeping(Tokens tokens, IdempotencyKeys keys, Throttle throttle) {
        this.tokens = tokens;
        this.keys = keys;
        this.throttle = throttle;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        tokens.forgetExpired();
        keys.forgetExpired();
        throttle.forgetOld();
    }
}
