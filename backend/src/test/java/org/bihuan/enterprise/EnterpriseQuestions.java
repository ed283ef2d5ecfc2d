package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.NameText.Gram;
import org.jspecify.annotations.Nullable;

/** Lets other rooms' tests ask what a search for a part of a name asks, with the very pairs of characters. */
public final class EnterpriseQuestions {

    public static final String MAPPER = "org.bihuan.enterprise.EnterpriseMapper.";

    /** Two neighbouring characters of a name, as the index keeps them. */
    public record Pair(long value, int position) {}

    private EnterpriseQuestions() {}

    public static List<Pair> pairs(String name) {
        return NameText.of(name).grams().stream()
                .map(gram -> new Pair(gram.value(), gram.position()))
                .toList();
    }

    public static Map<String, @Nullable Object> counts(String part) {
        return parameters(
                Map.of("grams", grams(part).stream().map(Gram::value).distinct().toList(), "cap", 1000));
    }

    /** As if the first pair were the rarest: the hardest case is one where none is rare. */
    public static Map<String, @Nullable Object> containing(String part) {
        List<Gram> grams = grams(part);
        List<Gram> around = new ArrayList<>();
        for (int i = 1; i < grams.size(); i++) {
            if (i % 2 == 0 || i == grams.size() - 1) {
                around.add(grams.get(i));
            }
        }
        return parameters(Map.of("rarest", grams.get(0).value(), "around", around, "limit", 50));
    }

    public static Map<String, @Nullable Object> code() {
        return parameters(Map.of("prefix", "9135%", "limit", 50));
    }

    /** One page of the list, as it is narrowed. */
    public static Map<String, @Nullable Object> page(
            @Nullable String town, @Nullable String grade, @Nullable String category, @Nullable String after) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("sought", new EnterpriseList.Sought(null, town, grade, category));
        parameters.put("after", after);
        parameters.put("limit", 51);
        return parameters;
    }

    /** What ends within ninety days, after a page that ended with this one. */
    public static Map<String, @Nullable Object> ending(boolean isFirst) {
        HeldLicence last = new HeldLicence("91350582MA0000007X", "排污许可证", "1", LocalDate.of(2026, 12, 20), null);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", LocalDate.of(2026, 11, 23));
        parameters.put("to", LocalDate.of(2027, 2, 21));
        parameters.put("after", isFirst ? null : last);
        parameters.put("limit", 200);
        return parameters;
    }

    private static List<Gram> grams(String part) {
        return NameText.of(part).gramsOfPart(part.length() == 1, 50);
    }

    private static Map<String, @Nullable Object> parameters(Map<String, ?> given) {
        Map<String, @Nullable Object> parameters = new HashMap<>(given);
        parameters.putIfAbsent("town", null);
        return parameters;
    }
}
