package org.bihuan.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a clock has become urgent, or is overdue.
 *
 * @param taskId the task that the clock belongs to, {@code null} for a clock of the whole case
 * @param internalDueAt the earlier date that is watched, where there is one
 */
public record ClockWarning(
        String caseNumber,
        String code,
        String name,
        @Nullable String taskId,
        Level level,
        Instant dueAt,
        @Nullable Instant internalDueAt) {

    /** 2026-11-23（周一）17:30, of the earlier date where there are two. */
    public String dueInWords() {
        return Wording.moment(level == Level.OVERDUE || internalDueAt == null ? dueAt : internalDueAt);
    }
}
