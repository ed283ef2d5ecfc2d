package org.bihuan.security;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to an earlier request with the same idempotency key.
 *
 * @param fingerprint digest of that request's body
 * @param status {@code null} while that request is still being worked on
 */
record StoredAnswer(
        String fingerprint,
        @Nullable Integer status,
        @Nullable String location,
        @Nullable String contentType,
        byte @Nullable [] body) {}
