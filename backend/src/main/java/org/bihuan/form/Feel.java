package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * FEEL's operators on JSON values, as form-js's engine (feelin) computes them, with its peculiarities: a list of one is
 * equal to its element, and texts compare with numbers as in JavaScript. A null node is FEEL's null.
 */
final class Feel {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Feel() {}

    static JsonNode and(JsonNode left, JsonNode right) {
        if (isFalse(left) || isFalse(right)) {
            return BooleanNode.FALSE;
        }
        return isTrue(left) && isTrue(right) ? BooleanNode.TRUE : NullNode.instance;
    }

    static JsonNode or(JsonNode left, JsonNode right) {
        if (isTrue(left) || isTrue(right)) {
            return BooleanNode.TRUE;
        }
        return isFalse(left) && isFalse(right) ? BooleanNode.FALSE : NullNode.instance;
    }

    static JsonNode not(JsonNode value) {
        return value.isBoolean() ? BooleanNode.valueOf(!value.booleanValue()) : NullNode.instance;
    }

    static JsonNode equal(JsonNode left, JsonNode right) {
        return node(same(left, right));
    }

    static JsonNode unequal(JsonNode left, JsonNode right) {
        return not(equal(left, right));
    }

    /** Compares; {@code wanted} tells which signs of the comparison are right. */
    static JsonNode compare(JsonNode left, JsonNode right, IntPredicate wanted, boolean orEqual) {
        if (!right.isNull() && !right.isNumber() && !right.isTextual()) {
            throw new Condition.Undecidable();
        }
        if (left.isNull() || right.isNull()) {
            return NullNode.instance;
        }
        JsonNode primitive = left.isContainerNode() ? JsonNodeFactory.instance.textNode(text(left)) : left;
        if (primitive.isTextual() && right.isTextual()) {
            return BooleanNode.valueOf(wanted.test(primitive.textValue().compareTo(right.textValue())));
        }
        BigDecimal a = number(primitive);
        BigDecimal b = number(right);
        // not-a-number is neither less nor greater, which feelin takes for equal
        return BooleanNode.valueOf(a == null || b == null ? orEqual : wanted.test(a.compareTo(b)));
    }

    static JsonNode in(JsonNode value, JsonNode tests) {
        if (tests.isNull()) {
            return NullNode.instance;
        }
        if (!tests.isArray()) {
            return BooleanNode.valueOf(Boolean.TRUE.equals(same(tests, value)));
        }
        for (JsonNode test : tests) {
            if (Boolean.TRUE.equals(same(test, value))) {
                return BooleanNode.TRUE;
            }
        }
        return BooleanNode.FALSE;
    }

    static JsonNode count(JsonNode list) {
        if (list.isNull()) {
            return list;
        }
        return IntNode.valueOf(list.isArray() ? list.size() : 1);
    }

    static JsonNode listContains(JsonNode list, JsonNode element) {
        if (list.isNull()) {
            return list;
        }
        if (!list.isArray()) {
            return BooleanNode.valueOf(identical(list, element));
        }
        for (JsonNode each : list) {
            if (identical(each, element)) {
                return BooleanNode.TRUE;
            }
        }
        return BooleanNode.FALSE;
    }

    static JsonNode contains(JsonNode text, JsonNode part) {
        JsonNode whole = text.isArray() && text.size() == 1 ? text.get(0) : text;
        JsonNode match = part.isArray() && part.size() == 1 ? part.get(0) : part;
        return whole.isTextual() && match.isTextual()
                ? BooleanNode.valueOf(whole.textValue().contains(match.textValue()))
                : NullNode.instance;
    }

    /** A property; of a list, the list of its elements' properties. */
    static JsonNode property(JsonNode target, String name) {
        if (target.isArray()) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            target.forEach(element -> values.add(element.isObject() ? property(element, name) : NullNode.instance));
            return values;
        }
        JsonNode value = target.get(name);
        return value == null ? NullNode.instance : value;
    }

    private static @Nullable Boolean same(JsonNode left, JsonNode right) {
        if (left.isNull() != right.isNull()) {
            return false;
        }
        JsonNode a = unwrapped(left);
        JsonNode b = unwrapped(right);
        if (a.isNull() && b.isNull()) {
            return true;
        }
        if (a.getNodeType() != b.getNodeType()) {
            return null;
        }
        if (a.isArray()) {
            return a.size() == b.size() && sameElements(a, b);
        }
        if (a.isObject()) {
            return a.size() == b.size() && sameEntries(a, b);
        }
        return identical(a, b);
    }

    private static boolean sameElements(JsonNode a, JsonNode b) {
        for (int i = 0; i < a.size(); i++) {
            if (!Boolean.TRUE.equals(same(a.get(i), b.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(JsonNode a, JsonNode b) {
        for (Iterator<Map.Entry<String, JsonNode>> entries = a.fields(); entries.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = entries.next();
            JsonNode other = b.get(entry.getKey());
            if (other == null || !Boolean.TRUE.equals(same(entry.getValue(), other))) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode unwrapped(JsonNode node) {
        if (!node.isArray() || node.size() > 1) {
            return node;
        }
        return node.isEmpty() ? NullNode.instance : node.get(0);
    }

    private static boolean identical(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        return !a.isContainerNode() && a.equals(b);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        if (node.getNodeType() == JsonNodeType.BOOLEAN) {
            return node.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        String text = node.textValue().strip();
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static String text(JsonNode node) {
        if (node.isObject()) {
            return "[object Object]";
        }
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (!node.isArray()) {
            return node.isNull() ? "" : node.asText();
        }
        StringBuilder joined = new StringBuilder();
        for (JsonNode element : node) {
            joined.append(joined.isEmpty() && element == node.get(0) ? "" : ",").append(text(element));
        }
        return joined.toString();
    }

    private static boolean isTrue(JsonNode node) {
        return node.isBoolean() && node.booleanValue();
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.booleanValue();
    }

    private static JsonNode node(@Nullable Boolean value) {
        return value == null ? NullNode.instance : BooleanNode.valueOf(value);
    }
}
