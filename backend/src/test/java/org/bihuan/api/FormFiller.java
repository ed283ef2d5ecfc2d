package org.bihuan.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a form from nothing but its JSON: what is visible and required, and of the rest what is wished for. It knows
 * types of fields and no names, like any client that can draw a form.
 */
final class FormFiller {

    private static final Pattern UNLIKE = Pattern.compile("=\\s*(\\w+)\\s*!=\\s*(\"([^\"]*)\"|true)");

    private final JsonNode data;
    private final JsonNode wishes;

    private FormFiller(JsonNode data, Map<String, ?> wishes) {
        this.data = data;
        this.wishes = Client.JSON.valueToTree(wishes);
    }

    /**
     * @param data what came with the form: values to begin with, and the options of fields that take theirs from there
     * @param wishes values by key; the others are made up
     */
    static ObjectNode fill(JsonNode form, JsonNode data, Map<String, ?> wishes) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        new FormFiller(data, wishes).fill(form.path("components"), filled);
        return filled;
    }

    private void fill(JsonNode components, ObjectNode filled) {
        for (JsonNode component : components) {
            String key = component.path("key").asText(component.path("path").asText());
            if (isHidden(component, filled)) {
                continue;
            }
            if (wishes.has(key)) {
                filled.set(key, wishes.get(key));
            } else if (data.hasNonNull(key) && !key.isEmpty()) {
                filled.set(key, data.get(key));
            } else if (component.path("validate").path("required").asBoolean()) {
                filled.set(key, madeUp(component));
            }
        }
    }

    private boolean isHidden(JsonNode component, ObjectNode filled) {
        String condition = component.path("conditional").path("hide").asText();
        if (condition.isEmpty()) {
            return false;
        }
        Matcher unlike = UNLIKE.matcher(condition);
        if (!unlike.matches()) {
            throw new IllegalArgumentException("this client cannot read the condition " + condition);
        }
        JsonNode value = filled.has(unlike.group(1)) ? filled.get(unlike.group(1)) : data.path(unlike.group(1));
        String wanted = unlike.group(3) == null ? "true" : unlike.group(3);
        return !value.asText().equals(wanted);
    }

    private JsonNode madeUp(JsonNode component) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> make.textNode("按照表单填写的内容");
            case "number" ->
                make.numberNode(component.path("validate").path("min").asInt(1));
            case "checkbox" -> make.booleanNode(true);
            case "radio", "select" ->
                component.path("defaultValue").isMissingNode() ? option(component) : component.path("defaultValue");
            case "checklist", "taglist" -> make.arrayNode().add(option(component));
            case "datetime" ->
                make.textNode(
                        component.path("subtype").asText().equals("date") ? "2026-11-24" : "2026-11-23T08:30+08:00");
            default -> throw new IllegalArgumentException("this client cannot fill a " + component.path("type"));
        };
    }

    private JsonNode option(JsonNode component) {
        JsonNode options = component.has("values")
                ? component.path("values")
                : data.path(component.path("valuesKey").asText());
        return options.path(0).path("value");
    }
}
