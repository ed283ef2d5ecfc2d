package org.bihuan.inbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A task as the REST contract shows it.
 *
 * @param enterprise name of the enterprise
 * @param assignee user name of who holds it
 * @param remaining working minutes until it is due, negative when late, {@code null} without a limit or when over
 */
public record TaskRow(
        String id,
        String caseNumber,
        String caseType,
        String title,
        @Nullable String enterprise,
        @Nullable String town,
        String step,
        String stepName,
        @Nullable String assignee,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable Long remaining) {}
