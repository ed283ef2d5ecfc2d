package org.bihuan.metrics;

import java.util.Map;
import org.bihuan.casetype.CaseType;

/** What the parts of figures are called. */
final class FigureNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(Measures.RECEIVED, "收到的"),
            Map.entry(Measures.OPEN, "在办的"),
            Map.entry(Measures.CLOSED, "办结的"),
            Map.entry(Parts.RESOLVED, "已解决的"),
            Map.entry(Parts.ASKED, "计入解决率的"),
            Map.entry(Parts.SATISFIED, "评价满意的"),
            Map.entry(Parts.RATED, "作出评价的"),
            Map.entry(FirstVisit.VISIT, "应次日上门的"),
            Map.entry(FirstVisit.VISIT + FirstVisit.ON_TIME, "次日按时上门的"),
            Map.entry(FirstVisit.VISIT + FirstVisit.LATE, "次日上门晚了的"),
            Map.entry(FirstVisit.VISIT + FirstVisit.MISSING, "过了期限还没有上门的"),
            Map.entry(FirstVisit.DECLARED, "没有签到、事后补录的"),
            Map.entry(FirstVisit.DECLARED + FirstVisit.ON_TIME, "补录为按时上门的"),
            Map.entry(FirstVisit.DECLARED + FirstVisit.LATE, "补录为晚到的"),
            Map.entry(FirstVisit.APPOINTED, "企业约定了日子的"),
            Map.entry(FirstVisit.APPOINTED + FirstVisit.ON_TIME, "按约按时上门的"),
            Map.entry(FirstVisit.APPOINTED + FirstVisit.LATE, "按约上门晚了的"),
            Map.entry(FirstVisit.APPOINTED + FirstVisit.MISSING, "过了约定还没有上门的"));

    private FigureNames() {}

    static String of(String key, CaseType type) {
        String outcome = key.startsWith(Measures.closed(""))
                ? key.substring(Measures.closed("").length())
                : "";
        return outcome.isEmpty()
                ? NAMES.getOrDefault(key, key)
                : "办结为“" + type.manifest().outcomeName(outcome) + "”的";
    }
}
