package org.bihuan.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something is due by a clock: the task that has it, or every task of the case that counts by its code. */
public record DueDate(String caseNumber, String code, @Nullable String taskId, Instant dueAt) {

    static DueDate of(ClockRow row) {
        return new DueDate(row.caseNumber(), row.code(), row.taskId(), row.dueAt());
    }
}
