package org.bihuan.hazard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.FieldTexts;
import org.springframework.stereotype.Component;

/** At which level the major hazards of a case are supervised (挂牌督办), which its form says under {@code superviseLevel}. */
@Component
class ListingLevels {

    private static final String FIELD = "superviseLevel";

    private final Cases cases;
    private final FieldTexts texts;

    ListingLevels(Cases cases, FieldTexts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    /** By the number of the case, in the words of its form; with one statement for all of them. */
    Map<String, String> of(List<Hazard> hazards) {
        Map<String, String> levels = new HashMap<>();
        List<String> numbers =
                hazards.stream().map(Hazard::caseNumber).distinct().toList();
        for (CaseFile file : cases.named(numbers)) {
            CaseData data = CaseData.of(file);
            String level = texts.text(cases.typeOf(file), data.source(FIELD), FIELD, data.value(FIELD));
            if (!level.isEmpty()) {
                levels.put(file.number(), level);
            }
        }
        return levels;
    }
}
