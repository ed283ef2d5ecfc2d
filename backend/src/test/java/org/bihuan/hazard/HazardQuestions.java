package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.PagePosition;
import org.jspecify.annotations.Nullable;

/** Lets other rooms' tests ask the questions of the list of hazards, with the walks that the house itself would choose. */
public final class HazardQuestions {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private HazardQuestions() {}

    /** What {@code HazardMapper.page} takes, by name. */
    public static Map<String, Object> lists(List<String> usccs) {
        Map<String, Object> lists = new LinkedHashMap<>(queries(usccs));
        lists.put("words", query("q=通道", null, null));
        lists.put("second page", query("", null, new PagePosition(Instant.parse("2026-11-01T00:00:00Z"), "YH-1")));
        return lists;
    }

    /** What {@code HazardMapper.counts} takes, by name. */
    public static Map<String, Object> slices(List<String> usccs) {
        Map<String, Object> slices = new LinkedHashMap<>();
        queries(usccs).forEach((name, query) -> slices.put(name, query.forRates()));
        return slices;
    }

    private static Map<String, HazardQuery> queries(List<String> usccs) {
        Map<String, HazardQuery> slices = new LinkedHashMap<>();
        slices.put("all", query("", null, null));
        slices.put("open", query("status=open", null, null));
        slices.put("of a town", query("town=安海镇", null, null));
        slices.put("major", query("level=major", null, null));
        slices.put("from the grid", query("source=GRID", null, null));
        slices.put("overdue", query("due=overdue", null, null));
        slices.put("found in a month", query("foundFrom=2026-11-01&foundTo=2026-11-30", null, null));
        slices.put("of an enterprise", query("level=major", usccs, null));
        return slices;
    }

    private static HazardQuery query(String address, @Nullable List<String> usccs, @Nullable PagePosition position) {
        return HazardQuery.of(HazardCriteria.of(HazardFilter.of(address)), usccs, TODAY, position, 500, 51);
    }
}
