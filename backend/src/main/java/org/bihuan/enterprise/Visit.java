package org.bihuan.enterprise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the bureau who was to come to an enterprise.
 *
 * @param purpose {@code inspection}, {@code recheck}, {@code service} or {@code onsite}
 * @param happenedAt {@code null} until they were there
 * @param counted whether it counts against the inspections that an enterprise may have in a year
 */
public record Visit(
        String caseNumber,
        String uscc,
        String purpose,
        Instant plannedAt,
        @Nullable Instant happenedAt,
        boolean counted,
        Status status) {

    /** Where a visit stands. */
    public enum Status {
        PLANNED,
        HAPPENED,
        CANCELLED
    }
}
