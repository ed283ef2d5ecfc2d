package org.bihuan.moves;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the holder of a task has asked.
 *
 * @param kind {@code delegate}, {@code before}, {@code parallel} or {@code after}
 * @param state {@code open}, {@code answered} or {@code removed}
 * @param opinion {@code agree} or {@code disagree}; null until they have answered
 */
public record Signer(
        long id,
        String caseNumber,
        String taskId,
        String kind,
        String asked,
        String askedBy,
        String question,
        String state,
        @Nullable String opinion,
        @Nullable String answer,
        Instant askedAt,
        @Nullable Instant endedAt) {

    static final String OPEN = "open";
    static final String ANSWERED = "answered";
    static final String REMOVED = "removed";
    static final String AFTER = "after";

    boolean isOpen() {
        return state.equals(OPEN);
    }
}
