package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that are named by their {@code no} elsewhere, so that a paper can repeat what they say: a row with {@code findingNo}
 * has the other cells of that row of {@code findings} too, and {@code findingNos} makes a list {@code namedFindings}.
 */
final class RowReferences {

    private static final String KEY = "no";
    private static final String ONE = "No";
    private static final String SEVERAL = "Nos";

    private RowReferences() {}

    /** What the references among these variables add to them. */
    static Set<String> names(Set<String> known) {
        Set<String> names = new HashSet<>();
        for (String name : known) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            if (name.contains(".") && last.endsWith(ONE)) {
                String list = name.substring(0, name.lastIndexOf('.'));
                cells(listOf(last, ONE), known).forEach(cell -> names.add(list + "." + cell));
            } else if (!name.contains(".") && name.endsWith(SEVERAL)) {
                names.add(named(name));
                cells(listOf(name, SEVERAL), known).forEach(cell -> names.add(named(name) + "." + cell));
            }
        }
        return names;
    }

    private static List<String> cells(String list, Set<String> known) {
        return known.stream()
                .filter(name -> name.startsWith(list + "."))
                .map(name -> name.substring(list.length() + 1))
                .toList();
    }

    /** @param lists rows by list, each with its cells */
    static void complete(Map<String, List<Map<String, String>>> lists) {
        lists.values()
                .forEach(rows -> rows.forEach(row -> Set.copyOf(row.keySet()).stream()
                        .filter(cell -> cell.endsWith(ONE))
                        .forEach(cell -> lists.getOrDefault(listOf(cell, ONE), List.of()).stream()
                                .filter(other -> String.valueOf(row.get(cell)).equals(other.get(KEY)))
                                .findFirst()
                                .ifPresent(other -> other.forEach(row::putIfAbsent)))));
    }

    /**
     * The list that a field of several numbers makes, by its name; empty if the field is none.
     *
     * @param lists rows by list, each with its cells
     */
    static Map<String, List<Map<String, String>>> named(
            String field, JsonNode numbers, Map<String, List<Map<String, String>>> lists) {
        if (!field.endsWith(SEVERAL)) {
            return Map.of();
        }
        List<String> wanted = new ArrayList<>();
        numbers.forEach(number -> wanted.add(number.asText()));
        List<Map<String, String>> rows = lists.getOrDefault(listOf(field, SEVERAL), List.of()).stream()
                .filter(row -> wanted.contains(row.getOrDefault(KEY, "")))
                .<Map<String, String>>map(LinkedHashMap::new)
                .toList();
        return Map.of(named(field), rows);
    }

    private static String listOf(String reference, String ending) {
        return reference.substring(0, reference.length() - ending.length()) + "s";
    }

    private static String named(String field) {
        String list = listOf(field, SEVERAL);
        return "named" + Character.toUpperCase(list.charAt(0)) + list.substring(1);
    }
}
