package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.form.Field;
import org.bihuan.form.Form;

/** Finds the attachments that a submission names. */
public final class FileFields {

    private FileFields() {}

    /** Attachment ids by file field, those in rows under the key of their list. */
    public static Map<String, List<String>> in(Form form, ObjectNode data) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Field field : form.fileFields()) {
            List<String> named = new ArrayList<>();
            collect(data.path(field.key()), field, named);
            if (!named.isEmpty()) {
                ids.computeIfAbsent(field.key(), key -> new ArrayList<>()).addAll(named);
            }
        }
        return ids;
    }

    /** The keys of the case data under which files lie by themselves, not in rows. */
    public static Set<String> keys(Form form) {
        return form.fileFields().stream()
                .filter(field -> field.path().equals(field.key()))
                .map(Field::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the field holds files; a column of a list is named as {@code items[].photos}. */
    public static boolean holds(Form form, String field) {
        return form.fileFields().stream()
                .anyMatch(one -> field.equals(isInRows(one) ? one.key() + "[]." + leaf(one) : one.key()));
    }

    private static boolean isInRows(Field field) {
        return !field.path().equals(field.key());
    }

    private static String leaf(Field field) {
        return field.path().substring(field.path().lastIndexOf('.') + 1);
    }

    private static void collect(JsonNode value, Field field, List<String> ids) {
        value.forEach(element -> {
            if (isInRows(field)) {
                element.path(leaf(field)).forEach(id -> ids.add(id.asText()));
            } else {
                ids.add(element.asText());
            }
        });
    }
}
