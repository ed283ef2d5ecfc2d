package org.bihuan.desk;

import java.util.List;
import org.bihuan.desk.PageModels.CaseRow;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.desk.PageModels.Link;
import org.bihuan.desk.PageModels.SavedFiltersView;
import org.jspecify.annotations.Nullable;

/**
 * What {@code cases.html} reads.
 *
 * @param count how many there are, {@code 1000+} where counting stops; {@code null} but on the first page
 * @param isShort whether the walk ended before the page was full: further back there may be more
 * @param nothing if nothing is found: why that may be, and what to try
 */
record CasesView(
        CaseFilter filter,
        List<Select> selects,
        SavedFiltersView saved,
        List<Link> openable,
        List<CaseRow> rows,
        @Nullable String count,
        boolean isShort,
        @Nullable Nothing nothing,
        @Nullable String first,
        @Nullable String next) {

    /** @param label message key */
    record Select(String name, String label, List<Choice> choices) {}

    /**
     * @param reason message key
     * @param typed what the reason speaks of
     * @param instead where to look for the same text in another way
     */
    record Nothing(String reason, @Nullable String typed, @Nullable String instead) {}
}
