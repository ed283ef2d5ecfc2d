package org.bihuan.metrics;

import java.util.Set;
import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.springframework.stereotype.Component;

/** What the parts of figures are called. */
@Component
final class FigureNames {

    private static final Set<String> NAMED = Set.of(
            Measures.RECEIVED,
            Measures.OPEN,
            Measures.CLOSED,
            Parts.RESOLVED,
            Parts.ASKED,
            Parts.SATISFIED,
            Parts.RATED,
            FirstVisit.VISIT,
            FirstVisit.VISIT + FirstVisit.ON_TIME,
            FirstVisit.VISIT + FirstVisit.LATE,
            FirstVisit.VISIT + FirstVisit.MISSING,
            FirstVisit.DECLARED,
            FirstVisit.DECLARED + FirstVisit.ON_TIME,
            FirstVisit.DECLARED + FirstVisit.LATE,
            FirstVisit.APPOINTED,
            FirstVisit.APPOINTED + FirstVisit.ON_TIME,
            FirstVisit.APPOINTED + FirstVisit.LATE,
            FirstVisit.APPOINTED + FirstVisit.MISSING);

    private final Words words;

    FigureNames(Words words) {
        this.words = words;
    }

    String of(String key, CaseType type) {
        String outcome = key.startsWith(Measures.closed(""))
                ? key.substring(Measures.closed("").length())
                : "";
        if (!outcome.isEmpty()) {
            return words.of("figure.closedAs", type.manifest().outcomeName(outcome));
        }
        return NAMED.contains(key) ? words.of("figure." + key) : key;
    }
}
