package org.bihuan.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Remembers for 24 hours what was answered under an idempotency key. Each call commits by itself, before and after the
 * work. If the node dies in between, the key stays "in progress" until it expires: whether the work was done is then
 * for the caller to look up, as doing it twice would be worse than asking.
 */
@Component
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyMapper mapper;
    private final Clock clock;

    IdempotencyKeys(IdempotencyMapper mapper, @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Takes the key for a new piece of work, or answers what was answered before.
     *
     * @throws RefusedException (409) if the key stands for another body, or for work that is still going on
     */
    Optional<StoredAnswer> begin(String id, String fingerprint) {
        Instant now = clock.instant();
        mapper.deleteOlder(id, now.minus(KEPT));
        if (mapper.begin(id, fingerprint, now) == 1) {
            return Optional.empty();
        }
        StoredAnswer earlier = mapper.find(id);
        if (earlier == null) {
            throw RefusedException.conflict("带有同一个 Idempotency-Key 的请求刚刚结束，请再试一次。");
        }
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw RefusedException.conflict("这个 Idempotency-Key 已用于另一项内容。");
        }
        if (earlier.status() == null) {
            throw RefusedException.conflict("带有同一个 Idempotency-Key 的请求还在处理。");
        }
        return Optional.of(earlier);
    }

    void finish(String id, StoredAnswer answer) {
        mapper.finish(id, answer);
    }

    /** Gives the key back: the work left nothing behind and may be tried again. */
    void free(String id) {
        mapper.free(id);
    }

    void forgetExpired() {
        mapper.deleteOlder(null, clock.instant().minus(KEPT));
    }
}
