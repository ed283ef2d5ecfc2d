package org.bihuan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, shown in the application.
 *
 * @param kind what it is about, in English kebab-case, as {@code visit-overdue}; pages choose their mark by it
 * @param readAt {@code null} as long as the recipient has not opened it
 */
public record Notice(
        long id,
        String recipient,
        @Nullable String caseNumber,
        String kind,
        String title,
        String body,
        Instant createdAt,
        @Nullable Instant readAt) {}
