package org.bihuan.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Figures;
import org.bihuan.casetype.Manifest;

/** What numerators and denominators are made of: measures by the key of the part, as the case type declares it. */
final class Parts {

    static final String RESOLVED = "resolved";

    /** All that were closed but those whose outcome says nothing about help. */
    static final String ASKED = "asked";

    static final String SATISFIED = "satisfied";
    static final String RATED = "rated";
    private static final int HIGHEST_RATING = 10;

    private final Map<String, List<String>> measures = new LinkedHashMap<>();

    Parts(CaseType type) {
        Manifest manifest = type.manifest();
        List.of(Measures.RECEIVED, Measures.OPEN, Measures.CLOSED).forEach(key -> measures.put(key, List.of(key)));
        manifest.outcomes().keySet().stream()
                .map(Measures::closed)
                .forEach(outcome -> measures.put(outcome, List.of(outcome)));
        Figures figures = manifest.figures();
        if (figures == null) {
            return;
        }
        measures.put(RESOLVED, figures.resolved().stream().map(Measures::closed).toList());
        measures.put(
                ASKED,
                manifest.outcomes().keySet().stream()
                        .filter(outcome -> !figures.leftOut().contains(outcome))
                        .map(Measures::closed)
                        .toList());
        if (figures.visit() != null) {
            List.of(FirstVisit.VISIT, FirstVisit.DECLARED, FirstVisit.APPOINTED).forEach(this::visits);
        }
        if (figures.rating() != null) {
            measures.put(SATISFIED, ratings(figures.rating().good()));
            measures.put(RATED, ratings(1));
        }
    }

    /** @throws RefusedException malformed if there is no such part */
    List<String> of(String key) {
        List<String> found = measures.get(key);
        if (found == null) {
            throw RefusedException.malformed("没有这项统计。");
        }
        return found;
    }

    private void visits(String kind) {
        List<String> all = new ArrayList<>();
        for (String verdict : List.of(FirstVisit.ON_TIME, FirstVisit.LATE, FirstVisit.MISSING)) {
            measures.put(kind + verdict, List.of(kind + verdict));
            all.add(kind + verdict);
        }
        measures.put(kind, all);
    }

    private static List<String> ratings(int lowest) {
        return IntStream.rangeClosed(lowest, HIGHEST_RATING)
                .mapToObj(Measures::rating)
                .toList();
    }
}
