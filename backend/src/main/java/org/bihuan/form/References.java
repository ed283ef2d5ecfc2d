package org.bihuan.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what the conditions of a form read. Names within a list are the trap: form-js looks up a plain name in the data of
 * the whole form, never in the row. And conditions in a circle have no one answer.
 */
final class References {

    private final Form form;
    private final List<String> problems = new ArrayList<>();
    private final Map<Field, List<String>> reads = new LinkedHashMap<>();

    References(Form form) {
        this.form = form;
    }

    List<String> problems() {
        for (Field field : form.fields()) {
            List<String> paths = new ArrayList<>();
            for (Condition condition : field.hide()) {
                condition.references().forEach(reference -> paths.add(resolved(field, condition, reference)));
            }
            reads.put(field, paths);
        }
        reads.keySet().stream()
                .filter(field -> reaches(field, field, new HashSet<>()))
                .findFirst()
                .ifPresent(field -> problems.add("Whether \"" + field.path()
                        + "\" is hidden depends, by way of conditions, on itself; break the circle."));
        return problems;
    }

    private String resolved(Field field, Condition condition, List<String> reference) {
        String row = field.path().contains("[]")
                ? field.path().substring(0, field.path().lastIndexOf("[]") + 2)
                : "";
        String first = reference.get(0);
        String rest = String.join(".", reference.subList(1, reference.size()));
        if (first.equals("this") || first.equals("_this_")) {
            return row.isEmpty() ? rest : row + "." + rest;
        }
        if (first.equals("parent") || first.equals("_parent_")) {
            String outer = row.isEmpty() ? "" : row.substring(0, row.length() - 2);
            int end = outer.lastIndexOf("[]");
            return end < 0 ? rest : outer.substring(0, end + 2) + "." + rest;
        }
        if (!row.isEmpty()
                && form.field(row + "." + first).isPresent()
                && !form.keys().contains(first)) {
            problems.add("The condition \"" + condition + "\" of \"" + field.path() + "\" reads \"" + first
                    + "\", which form-js does not find from within a list; write \"this." + first + "\".");
        }
        return String.join(".", reference);
    }

    private boolean reaches(Field from, Field target, Set<Field> visited) {
        for (String path : reads.getOrDefault(from, List.of())) {
            for (Field next : form.fields()) {
                if (!touches(path, next.path())) {
                    continue;
                }
                if (next.equals(target) || visited.add(next) && reaches(next, target, visited)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean touches(String reference, String path) {
        String plain = path.replace("[]", "");
        String read = reference.replace("[]", "");
        return plain.equals(read) || plain.startsWith(read + ".") || read.startsWith(plain + ".");
    }
}
