package org.bihuan.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The data of a case: what its forms said, last word first, and for each field the step that said it. Files only ever
 * accumulate: a later form adds to them.
 */
public final class CaseData {

    /** Where a field comes from that was filled when the case was opened. */
    public static final String START = "start";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode values;
    private final ObjectNode sources;

    private CaseData(ObjectNode values, ObjectNode sources) {
        this.values = values;
        this.sources = sources;
    }

    public static CaseData empty() {
        return new CaseData(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }

    public static CaseData of(CaseFile file) {
        return new CaseData(read(file.data()), read(file.sources()));
    }

    /** This data with a submission of a step laid over it; a step that is done again takes back what it said before. */
    public CaseData with(String step, ObjectNode submission, Set<String> fileFields) {
        ObjectNode newValues = values.deepCopy();
        ObjectNode newSources = sources.deepCopy();
        for (String field : fieldsOf(step)) {
            if (!submission.has(field) && !fileFields.contains(field)) {
                newValues.remove(field);
                newSources.remove(field);
            }
        }
        submission.properties().forEach(entry -> {
            String field = entry.getKey();
            boolean adds = fileFields.contains(field) && newValues.path(field).isArray();
            newValues.set(field, adds ? union(newValues.path(field), entry.getValue()) : entry.getValue());
            newSources.put(field, step);
        });
        return new CaseData(newValues, newSources);
    }

    /** This data with somebody in the place of somebody else in a field that names people; the field keeps its source. */
    CaseData replacing(String field, String from, String to) {
        ObjectNode newValues = values.deepCopy();
        JsonNode named = values.path(field);
        if (named.isArray()) {
            ArrayNode names = newValues.putArray(field);
            named.forEach(name -> names.add(name.asText().equals(from) ? to : name.asText()));
        } else if (named.asText().equals(from)) {
            newValues.put(field, to);
        }
        return new CaseData(newValues, sources);
    }

    /** The values, not to be changed by the caller. */
    public ObjectNode values() {
        return values;
    }

    public JsonNode value(String field) {
        return values.path(field);
    }

    /** The step that wrote a field last. */
    public String source(String field) {
        return sources.path(field).asText(START);
    }

    String valuesText() {
        return values.toString();
    }

    String sourcesText() {
        return sources.toString();
    }

    private Set<String> fieldsOf(String step) {
        Set<String> fields = new LinkedHashSet<>();
        sources.properties().forEach(entry -> {
            if (entry.getValue().asText().equals(step)) {
                fields.add(entry.getKey());
            }
        });
        return fields;
    }

    private static ArrayNode union(JsonNode before, JsonNode added) {
        Set<JsonNode> all = new LinkedHashSet<>();
        before.forEach(all::add);
        added.forEach(all::add);
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        all.forEach(result::add);
        return result;
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("case data is not JSON", e);
        }
    }
}
