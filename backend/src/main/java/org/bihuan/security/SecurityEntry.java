package org.bihuan.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the security log.
 *
 * @param username who acted or was tried, {@code null} if nobody was named
 */
record SecurityEntry(
        Instant at,
        String kind,
        @Nullable String username,
        String address,
        String method,
        String path,
        String detail) {}
