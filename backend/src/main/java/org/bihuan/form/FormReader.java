package org.bihuan.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks through the components of a form and collects its fields and all that is wrong with it. */
final class FormReader {

    static final int DEPTH = 8;
    static final int KEYS = 200;

    private static final int SCHEMA_VERSION = 19;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");
    private static final Set<String> SPECIAL = Set.of("this", "parent", "i");
    private static final Set<String> SILENT = Set.of("text", "html", "image", "separator", "spacer", "button");

    /** Where the walk is: the path in words, the segments since the root or row, and the conditions of the groups around. */
    private record Place(
            String path, List<String> segments, List<Condition> hide, boolean fixed, boolean inRow, int depth) {

        static final Place ROOT = new Place("", List.of(), List.of(), false, false, 0);

        Place row(String list) {
            return new Place(list + "[].", List.of(), List.of(), false, true, depth + 2);
        }
    }

    private final List<String> problems = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();
    private String id = "";
    private List<Field> roots = List.of();

    FormReader(String json) {
        try {
            read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            problems.add("The form is not JSON: " + e.getOriginalMessage() + ".");
        }
    }

    Form form() {
        return new Form(id, roots);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(JsonNode schema) {
        id = schema.path("id").asText("");
        if (!schema.isObject() || id.isBlank()) {
            problems.add("The form has no \"id\"; give it one.");
        }
        if (schema.path("schemaVersion").asInt(1) > SCHEMA_VERSION) {
            problems.add("The form's schemaVersion is newer than " + SCHEMA_VERSION
                    + ", the newest that is understood; save it with an older modeler.");
        }
        roots = components(schema, Place.ROOT);
        if (problems.isEmpty()) {
            problems.addAll(new References(new Form(id, roots)).problems());
        }
    }

    private List<Field> components(JsonNode parent, Place place) {
        if (!parent.path("components").isArray()) {
            problems.add("The form has no list \"components\" "
                    + (place.path.isEmpty() ? "at its root" : "in " + place.path) + "; add one.");
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            fields.addAll(component(component, place));
        }
        if (fields.size() > KEYS) {
            problems.add("The form has more than " + KEYS + " fields side by side; split it.");
        }
        return fields;
    }

    private List<Field> component(JsonNode component, Place place) {
        String type = component.path("type").asText();
        String name = "The " + type + " \""
                + component
                        .path("key")
                        .asText(component
                                .path("path")
                                .asText(component.path("id").asText())) + "\"";
        FieldReader reader = new FieldReader(component, name, problems);
        List<Condition> hide = new ArrayList<>(place.hide);
        reader.condition().ifPresent(hide::add);
        boolean fixed = reader.flag("readonly") | reader.flag("disabled");
        if (fixed && place.inRow) {
            problems.add(name
                    + " is read-only within a list, where rows have no fixed place; make the whole list read-only.");
        }
        if (SILENT.contains(type)) {
            return List.of();
        }
        if (type.equals("group")) {
            return group(component, place, hide, fixed, name);
        }
        return FieldType.of(type)
                .map(known -> field(reader, known, component, place, hide, fixed || place.fixed, name))
                .orElseGet(() -> {
                    problems.add(
                            name + " is of a type that the server does not know; use a text field, text area, number,"
                                    + " checkbox, radio, select, checklist, tag list, date and time, file picker, dynamic list or"
                                    + " group.");
                    return List.of();
                });
    }

    private List<Field> group(JsonNode component, Place place, List<Condition> hide, boolean fixed, String name) {
        String path = component.path("path").asText("");
        List<String> segments = path.isEmpty() ? List.of() : segments(path, place, name);
        Place inside = new Place(
                path.isEmpty() ? place.path : place.path + path + ".",
                joined(place.segments, segments),
                hide,
                place.fixed || fixed,
                place.inRow,
                place.depth + segments.size());
        return tooDeep(inside, name) ? List.of() : components(component, inside);
    }

    private List<Field> field(
            FieldReader reader,
            FieldType type,
            JsonNode component,
            Place place,
            List<Condition> hide,
            boolean fixed,
            String name) {
        boolean list = type == FieldType.DYNAMICLIST;
        String key = component.path(list ? "path" : "key").asText("");
        List<String> segments = segments(key, place, name);
        String path = place.path + key;
        List<Field> rows = List.of();
        if (list && !tooDeep(place.row(path), name)) {
            rows = components(component, place.row(path));
        }
        Field field = new Field(
                path,
                joined(place.segments, segments),
                type,
                reader.label(key),
                fixed,
                reader.rules(type),
                reader.options(type),
                reader.valuesKey(type),
                hide,
                rows,
                reader.pickers(type));
        claim(field, name);
        return List.of(field);
    }

    private List<String> segments(String path, Place place, String name) {
        if (!PATH.matcher(path).matches()) {
            problems.add(name + " has no usable key or path (\"" + path
                    + "\"); use letters, digits and underscores, beginning with a letter.");
        }
        List<String> segments = List.of(path.split("\\."));
        if (place.segments.isEmpty() && !segments.isEmpty() && SPECIAL.contains(segments.get(0))) {
            problems.add(name + " has a key that form-js keeps for itself (this, parent, i); choose another.");
        }
        return segments;
    }

    private void claim(Field field, String name) {
        for (String other : claimed) {
            if (other.equals(field.path()) || holds(other, field.path()) || holds(field.path(), other)) {
                problems.add(name + " stands where \"" + other + "\" already is; give it a key of its own.");
                return;
            }
        }
        claimed.add(field.path());
    }

    private boolean tooDeep(Place place, String name) {
        if (place.depth < DEPTH) {
            return false;
        }
        problems.add(name + " is nested deeper than " + DEPTH + " levels; flatten the form.");
        return true;
    }

    private static boolean holds(String outer, String inner) {
        return inner.startsWith(outer + ".");
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
