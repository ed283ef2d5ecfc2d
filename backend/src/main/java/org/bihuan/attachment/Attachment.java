package org.bihuan.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file, without its content.
 *
 * @param id cannot be guessed; lower case only, because databases may compare without case
 * @param type media type found in the content, never the one that the sender named
 * @param size in bytes
 * @param sha256 hex digest of the content, under which it is kept
 * @param caseNumber the case whose form named it first, {@code null} as long as none has
 * @param step id of the step in which it was handed in, {@code null} for the start form and unbound files
 * @param field key of the form field that named it
 */
public record Attachment(
        String id,
        String name,
        long size,
        String type,
        String sha256,
        String uploader,
        Instant uploadedAt,
        @Nullable String caseNumber,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable String field) {}
