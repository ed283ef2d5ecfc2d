package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a condition mean: the data of the form, and within a list the row ({@code this}), what is around it
 * ({@code parent}) and the row's number ({@code i}), exactly as form-js offers them.
 */
record Scope(ObjectNode data, JsonNode row, @Nullable JsonNode parent, ArrayNode index) {

    static Scope of(ObjectNode data) {
        return new Scope(data, data, null, JsonNodeFactory.instance.arrayNode());
    }

    Scope row(JsonNode next, int number) {
        return new Scope(data, next, row, index.deepCopy().add(number));
    }

    /** The value of a name, a null node if there is none. */
    JsonNode value(String name) {
        JsonNode value = data.get(name);
        if (value == null) {
            value = switch (name) {
                case "this", "_this_" -> row;
                case "parent", "_parent_" -> parent;
                case "i", "_i_" -> index;
                default -> null;
            };
        }
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }
}
