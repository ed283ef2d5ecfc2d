package org.bihuan.casefile;

import java.util.List;
import org.bihuan.PagePosition;
import org.jspecify.annotations.Nullable;

/** Lets other rooms' tests ask the case list's own questions, with the walks that the house itself would choose. */
public final class CaseQuestions {

    private CaseQuestions() {}

    /** What {@code CaseMapper.page} takes for somebody who sees these types whole, these in this town, and these parties. */
    public static Object page(
            CaseCriteria criteria,
            List<String> wholeTypes,
            List<String> townTypes,
            @Nullable String town,
            List<String> parties,
            @Nullable List<String> usccs,
            @Nullable List<String> handlers,
            @Nullable PagePosition position,
            int window,
            int limit) {
        return CaseQuery.of(criteria, new CaseScope(wholeTypes, townTypes, town, parties), usccs, handlers, position)
                .within(window, limit);
    }
}
