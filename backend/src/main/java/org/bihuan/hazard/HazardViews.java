package org.bihuan.hazard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages about hazards read. */
final class HazardViews {

    private HazardViews() {}

    /** @param level how the badge looks: {@code ok}, {@code warn}, {@code late} or nothing */
    record Badge(String text, String level) {}

    record Choice(String value, String label, boolean checked) {}

    /** @param label message key */
    record Select(String name, String label, List<Choice> choices) {}

    /**
     * @param description the beginning of {@code whole}
     * @param due the day
     * @param pastDue whether that day is over, and the status does not say so
     * @param listed at which level it is supervised; of the register alone
     */
    record Row(
            String number,
            String href,
            String enterprise,
            @Nullable String town,
            String description,
            String whole,
            boolean major,
            String source,
            String foundOn,
            @Nullable String due,
            boolean pastDue,
            Badge status,
            @Nullable String owner,
            @Nullable String standard,
            @Nullable String listed) {}

    /** @param share in percent; {@code null} of nothing */
    record Rate(String label, @Nullable String share, long of, long all) {}

    /**
     * @param path where the list stands
     * @param own whether an enterprise looks at its own
     * @param isShort whether the walk ended before the page was full: further back there may be more
     */
    record ListView(
            String path,
            boolean own,
            HazardFilter filter,
            List<Select> selects,
            String query,
            List<Rate> rates,
            List<Row> rows,
            boolean isShort,
            boolean isEmpty,
            @Nullable String first,
            @Nullable String next) {}

    /** @param thumbnail {@code null} for what is no picture */
    record Photo(String href, String name, @Nullable String thumbnail) {}

    record Fact(String label, String value, boolean isLong) {}

    /** @param state {@code done} */
    record Moment(String state, String title, @Nullable String text, String at) {}

    /** @param caseHref {@code null} for those who may not see the case */
    record PageView(
            Row row,
            String caseNumber,
            @Nullable String caseHref,
            List<Photo> before,
            List<Photo> after,
            List<Fact> facts,
            List<Moment> life) {}
}
