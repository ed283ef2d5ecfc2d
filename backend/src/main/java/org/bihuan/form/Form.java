package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form-js form as far as the server needs it: its fields and their rules. Immutable. */
public final class Form {

    private final String id;
    private final List<Field> roots;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    Form(String id, List<Field> roots) {
        this.id = id;
        this.roots = List.copyOf(roots);
        collect(roots);
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException with all of {@link #problems} if the form is malformed or uses what the server
     *     cannot check
     */
    public static Form parse(String json) {
        FormReader reader = new FormReader(json);
        if (!reader.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reader.problems()));
        }
        return reader.form();
    }

    /** All that is wrong with a form, in sentences that name the element and the remedy; empty if it is sound. */
    public static List<String> problems(String json) {
        return new FormReader(json).problems();
    }

    public String id() {
        return id;
    }

    /** All fields in the form's order, those of list rows behind their list. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** The field with this path, such as {@code category} or {@code findings[].level}. */
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** The top-level keys of the data that this form submits. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        roots.forEach(field -> keys.add(field.key()));
        return keys;
    }

    /** By top-level key, what a question lets people choose from; nothing where they are free or the options come from data. */
    public Map<String, Set<String>> choices() {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        for (Field field : roots) {
            Set<String> values = new LinkedHashSet<>();
            field.options().forEach(option -> values.add(option.value().asText()));
            choices.put(field.key(), values);
        }
        return choices;
    }

    /** Whether people write anything in it in their own words. */
    public boolean asksForText() {
        return fields.values().stream().anyMatch(field -> field.type().isText() && !field.fixed());
    }

    /** What people read for a stored choice; the value itself if the field is no choice or does not offer it. */
    public String label(String path, String value) {
        return field(path)
                .flatMap(field -> field.option(value))
                .map(Option::label)
                .orElse(value);
    }

    public List<Field> fileFields() {
        return fields.values().stream()
                .filter(field -> field.type() == FieldType.FILEPICKER)
                .toList();
    }

    /** The ids of all attachments that accepted data names, those in rows too, in the form's order. */
    public List<String> attachments(ObjectNode data) {
        List<String> ids = new ArrayList<>();
        attachments(roots, data, ids);
        return ids;
    }

    List<Field> roots() {
        return roots;
    }

    /** The value at the end of the path, {@code null} where there is none. */
    static @Nullable JsonNode at(@Nullable JsonNode data, List<String> segments) {
        @Nullable JsonNode node = data;
        for (String segment : segments) {
            node = node == null ? null : node.get(segment);
        }
        return node;
    }

    private static void attachments(List<Field> fields, JsonNode data, List<String> ids) {
        for (Field field : fields) {
            JsonNode value = at(data, field.segments());
            if (value == null) {
                continue;
            }
            if (field.type() == FieldType.FILEPICKER) {
                value.forEach(id -> ids.add(id.asText()));
            }
            value.forEach(row -> attachments(field.rows(), row, ids));
        }
    }

    private void collect(List<Field> level) {
        for (Field field : level) {
            fields.put(field.path(), field);
            collect(field.rows());
        }
    }
}
