package org.bihuan.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is signed in.
 *
 * @param digest of the token: names it, and opens nothing
 * @param kind {@code page} or {@code api}
 * @param agent what the browser or program calls itself
 */
record SignedInDevice(
        String digest,
        String username,
        String kind,
        @Nullable String address,
        @Nullable String agent,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {}
