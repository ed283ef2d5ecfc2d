package org.bihuan.casetype;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one case takes over from another, as a model writes it: a line {@code field = text} for each field of the new case,
 * where {@code {field}} in the text stands for what the first case says, and {@code [cell]} for what the row says for which the
 * new case is opened.
 *
 * @param texts by field of the new case, in their order
 */
public record FieldMapping(Map<String, String> texts) {

    /** Stands for the number of the first case. */
    public static final String CASE_NUMBER = "caseNumber";

    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*=\\s*(\\S.*)");
    /** The place for a cell. */
    public static final Pattern CELL = Pattern.compile("\\[([A-Za-z][A-Za-z0-9]*)]");

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /** @throws IllegalArgumentException if a line is no such line, or two name the same field */
    public static FieldMapping parse(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : text.strip().split("\\R")) {
            Matcher found = LINE.matcher(line.strip());
            if (!found.matches() || texts.putIfAbsent(found.group(1), found.group(2)) != null) {
                throw new IllegalArgumentException(line.strip());
            }
        }
        return new FieldMapping(Collections.unmodifiableMap(texts));
    }

    /** The cells of the row that the texts name. */
    Set<String> cells() {
        Set<String> cells = new TreeSet<>();
        texts.values().forEach(text -> CELL.matcher(text).results().forEach(found -> cells.add(found.group(1))));
        return cells;
    }

    /** The fields of the first case that the texts name. */
    Set<String> read() {
        Set<String> fields = new TreeSet<>();
        texts.values().forEach(text -> FIELD.matcher(text).results().forEach(found -> fields.add(found.group(1))));
        fields.remove(CASE_NUMBER);
        return fields;
    }
}
