package org.bihuan.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for, read with it in one statement.
 *
 * @param passwordChangedAt {@code null} where nobody has ever said, as with demonstration accounts
 * @param temporary whether the password must be changed before anything else
 * @param secondFactor whether a second factor is set up
 */
record Standing(
        String digest,
        String username,
        @Nullable Instant lastSeenAt,
        @Nullable Instant passwordChangedAt,
        boolean temporary,
        boolean secondFactor) {}
