package org.bihuan.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was issued in a case, without its content.
 *
 * @param kind what sort of paper, as {@code advice}
 * @param number the 文号, {@code null} for papers that carry none
 * @param sha256 hex digest of the PDF, the form that is handed out
 */
public record Document(
        String id, String kind, String name, @Nullable String number, Instant createdAt, String sha256) {}
