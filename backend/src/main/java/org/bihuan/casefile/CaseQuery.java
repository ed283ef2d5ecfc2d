package org.bihuan.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of cases, newest first, cut to a data scope.
 *
 * @param wholeTypes case types that the reader sees all over the bureau
 * @param townTypes case types that the reader sees in {@code town}
 * @param parties the reader's own party keys
 * @param usccs enterprises searched for, {@code null} for no such search
 * @param numberPrefix beginning of a number searched for; the page is then ordered by number
 */
record CaseQuery(
        List<String> wholeTypes,
        List<String> townTypes,
        @Nullable String town,
        List<String> parties,
        @Nullable String type,
        @Nullable String status,
        @Nullable List<String> usccs,
        @Nullable String numberPrefix,
        @Nullable Instant beforeOpenedAt,
        @Nullable String beforeNumber,
        int limit) {}
