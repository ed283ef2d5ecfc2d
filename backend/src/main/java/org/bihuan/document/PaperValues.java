package org.bihuan.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.Times;
import org.bihuan.casetype.DocumentKind;

/**
 * What a paper may say of those that were issued in its case before: number and day of the last of each kind, a list of them
 * all, and a list of those to be served, which are the ones under seal since the last paper of its own kind.
 */
final class PaperValues {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private static final String NUMBER = "Number";
    private static final String DATE = "Date";
    private static final String ISSUED = "issuedPapers";
    private static final String TO_SERVE = "papersToServe";
    private static final List<String> CELLS = List.of("name", "number", "date");

    private PaperValues() {}

    /** The variables, those of list rows as {@code issuedPapers.number}. */
    static Set<String> names(Set<String> kinds) {
        Set<String> names = new TreeSet<>();
        for (String list : List.of(ISSUED, TO_SERVE)) {
            names.add(list);
            CELLS.forEach(cell -> names.add(list + "." + cell));
        }
        kinds.forEach(kind -> {
            names.add(kind + NUMBER);
            names.add(kind + DATE);
        });
        return names;
    }

    /**
     * @param kind of the paper that is about to be issued
     * @param issued the papers of the case, oldest first; what stays within the bureau is no news for whoever gets this one
     */
    static Map<String, Object> of(String kind, Map<String, DocumentKind> kinds, List<Document> issued) {
        Map<String, Object> values = new LinkedHashMap<>();
        kinds.keySet().forEach(each -> {
            values.put(each + NUMBER, "");
            values.put(each + DATE, "");
        });
        List<Map<String, String>> all = new ArrayList<>();
        List<Map<String, String>> toServe = new ArrayList<>();
        Set<String> sealed = new HashSet<>();
        kinds.forEach((each, declared) -> {
            if (declared.seal() != null) {
                sealed.add(each);
            }
        });
        for (Document paper : issued) {
            String number = paper.number() == null ? "" : paper.number();
            values.put(paper.kind() + NUMBER, number);
            values.put(paper.kind() + DATE, day(paper.createdAt()));
            Map<String, String> row = Map.of("name", paper.name(), "number", number, "date", day(paper.createdAt()));
            DocumentKind declared = kinds.get(paper.kind());
            if (declared == null || !declared.internal()) {
                all.add(row);
            }
            if (paper.kind().equals(kind)) {
                toServe.clear();
            } else if (sealed.contains(paper.kind())) {
                toServe.add(row);
            }
        }
        values.put(ISSUED, all);
        values.put(TO_SERVE, toServe);
        return values;
    }

    private static String day(Instant moment) {
        return DAY.format(LocalDate.ofInstant(moment, Times.ZONE));
    }
}
