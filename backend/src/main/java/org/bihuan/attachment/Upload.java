package org.bihuan.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param size what it will have when it is whole, in bytes
 * @param received how many bytes are here, from the first on
 * @param attachmentId what it became, {@code null} as long as it is not whole
 */
record Upload(
        String id,
        String uploader,
        String name,
        long size,
        long received,
        @Nullable String attachmentId,
        Instant updatedAt) {}
