package org.bihuan.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param status {@code open}, {@code suspended} or {@code closed}
 * @param outcome key of the outcome, set when closed
 * @param data JSON object of all form fields submitted so far
 * @param sources JSON object naming, for each field of {@code data}, the step that wrote it
 */
public record CaseFile(
        String number,
        String typeKey,
        int typeVersion,
        String title,
        String status,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant closedAt,
        String openedBy,
        @Nullable String enterpriseUscc,
        @Nullable String enterpriseName,
        @Nullable String town,
        String data,
        String sources) {

    public static final String OPEN = "open";
    public static final String SUSPENDED = "suspended";
    public static final String CLOSED = "closed";
    /** The outcome of a case that a superior has ended before its model did. */
    public static final String TERMINATED = "terminated";

    public boolean isOpen() {
        return status.equals(OPEN);
    }
}
