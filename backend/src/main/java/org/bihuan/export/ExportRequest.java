package org.bihuan.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export that needs approval.
 *
 * @param state {@code waiting}, {@code approved}, {@code making}, {@code ready}, {@code refused}, {@code failed} or
 *     {@code expired}
 * @param address where it was asked from
 * @param reason of whoever decided, or why it failed
 * @param written rows so far
 */
record ExportRequest(
        long id,
        String username,
        String place,
        String query,
        String summary,
        String state,
        Instant requestedAt,
        String address,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        int written,
        Instant touchedAt,
        @Nullable Instant expiresAt) {

    static final String WAITING = "waiting";
    static final String APPROVED = "approved";
    static final String MAKING = "making";
    static final String READY = "ready";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";
    static final String EXPIRED = "expired";
}
