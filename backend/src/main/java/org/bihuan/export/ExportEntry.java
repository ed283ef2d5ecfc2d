package org.bihuan.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of exports.
 *
 * @param act {@code asked}, {@code approved}, {@code refused}, {@code made} or {@code downloaded}
 * @param rowCount {@code null} where nothing was written yet
 */
record ExportEntry(
        long id,
        Instant at,
        String act,
        String username,
        String address,
        String place,
        String query,
        String summary,
        @Nullable Integer rowCount,
        @Nullable Long requestId) {}
