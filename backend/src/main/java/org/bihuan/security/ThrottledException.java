package org.bihuan.security;

import java.time.Duration;
import org.bihuan.Words;

/** Too many attempts; answered with 429 and when to try again. */
final class ThrottledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    ThrottledException(String sentence, Duration retryAfter) {
        super(sentence);
        this.retryAfter = retryAfter;
    }

    /** For a page, in the language of whoever reads it: when to try again. */
    String sentence(Words words) {
        return words.of("signIn.throttled", (retryAfterSeconds() + 59) / 60);
    }

    /** At least one second. */
    long retryAfterSeconds() {
        return Math.max(1, retryAfter.toSeconds() + (retryAfter.toNanosPart() > 0 ? 1 : 0));
    }
}
