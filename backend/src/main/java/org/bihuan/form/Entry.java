package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of one submission while it is checked: its value, what is wrong with it, and whether it is hidden. */
final class Entry {

    /** The fields of the form's root, or of one row of a list. */
    record Row(String path, List<Entry> entries) {

        /** What conditions see: visible fields only, empty ones with the value that form-js holds for them. */
        ObjectNode view() {
            ObjectNode view = JsonNodeFactory.instance.objectNode();
            entries.stream().filter(Entry::isVisible).forEach(entry -> put(view, entry.field, entry.seen()));
            return view;
        }

        private static void put(ObjectNode target, Field field, JsonNode value) {
            ObjectNode node = target;
            int last = field.segments().size() - 1;
            for (String segment : field.segments().subList(0, last)) {
                node = node.withObjectProperty(segment);
            }
            node.set(field.segments().get(last), value);
        }
    }

    private final Field field;
    private final String path;
    private final @Nullable JsonNode value;
    private final List<String> messages;
    private final List<Row> rows;
    private boolean hidden;

    private Entry(Field field, String path, @Nullable JsonNode value, List<String> messages, List<Row> rows) {
        this.field = field;
        this.path = path;
        this.value = value;
        this.messages = List.copyOf(messages);
        this.rows = List.copyOf(rows);
    }

    static Entry of(Field field, String path, Verdict verdict) {
        return new Entry(field, path, verdict.value(), verdict.messages(), List.of());
    }

    static Entry list(Field field, String path, List<Row> rows, List<String> messages) {
        return new Entry(field, path, null, messages, rows);
    }

    Field field() {
        return field;
    }

    String path() {
        return path;
    }

    List<String> messages() {
        return messages;
    }

    List<Row> rows() {
        return rows;
    }

    boolean isVisible() {
        return !hidden;
    }

    void hide(boolean hide) {
        hidden = hide;
    }

    /** The cleaned value, {@code null} if there is none. */
    @Nullable
    JsonNode kept() {
        if (rows.isEmpty()) {
            return value;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> list.add(kept(row)));
        return list;
    }

    static ObjectNode kept(Row row) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Entry entry : row.entries()) {
            JsonNode kept = entry.isVisible() ? entry.kept() : null;
            if (kept != null) {
                Row.put(data, entry.field, kept);
            }
        }
        return data;
    }

    private JsonNode seen() {
        if (!rows.isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            rows.forEach(row -> list.add(row.view()));
            return list;
        }
        return value == null ? field.type().empty() : value;
    }
}
