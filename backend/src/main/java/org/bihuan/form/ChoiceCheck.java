package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what is chosen from a list, options and attachments alike. */
final class ChoiceCheck {

    private static final int MOST = 200;
    private static final Pattern ATTACHMENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private ChoiceCheck() {}

    static Verdict one(Field field, JsonNode raw, FormContext context) {
        if (raw.isTextual() && raw.textValue().isBlank()) {
            return Verdict.EMPTY;
        }
        return exists(field, raw, context)
                ? Verdict.of(canonical(field, raw))
                : Verdict.refused("“" + field.label() + "”的选项不存在，请重新选择。");
    }

    static Verdict many(Field field, JsonNode raw, FormContext context) {
        if (!raw.isArray()) {
            return Verdict.refused("“" + field.label() + "”应当是一组选项。");
        }
        for (JsonNode each : raw) {
            if (!exists(field, each, context)) {
                return Verdict.refused("“" + field.label() + "”的选项不存在，请重新选择。");
            }
        }
        return list(field, raw, MOST, "项");
    }

    static Verdict files(Field field, JsonNode raw, Limits limits) {
        if (!raw.isArray()) {
            return Verdict.refused("“" + field.label() + "”应当是一组附件。");
        }
        for (JsonNode each : raw) {
            if (!each.isTextual() || !ATTACHMENT.matcher(each.textValue()).matches()) {
                return Verdict.refused("“" + field.label() + "”的附件不存在，请重新上传。");
            }
        }
        return list(field, raw, limits.files(), "个附件");
    }

    private static Verdict list(Field field, JsonNode raw, int usual, String unit) {
        if (raw.isEmpty()) {
            return Verdict.EMPTY;
        }
        Rules rules = field.rules();
        int most = rules.maxCount() == null ? usual : rules.maxCount();
        if (raw.size() > most) {
            return Verdict.refused("“" + field.label() + "”最多 " + most + " " + unit + "。");
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode each : raw) {
            JsonNode value = canonical(field, each);
            if (!seen.add(value)) {
                return Verdict.refused("“" + field.label() + "”有重复的内容，请删除重复项。");
            }
            values.add(value);
        }
        List<String> messages = new ArrayList<>();
        if (rules.minCount() != null && values.size() < rules.minCount()) {
            messages.add("“" + field.label() + "”至少 " + rules.minCount() + " " + unit + "。");
        }
        return new Verdict(values, messages);
    }

    private static boolean exists(Field field, JsonNode raw, FormContext context) {
        if (field.valuesKey() != null) {
            List<String> values = context.options().getOrDefault(field.valuesKey(), List.of());
            return values.contains(key(raw));
        }
        if (!raw.isTextual() && !isModestNumber(raw)) {
            return false;
        }
        JsonNode value = canonical(field, raw);
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    /** Options from data are texts; whoever numbers them may send the number. */
    private static String key(JsonNode raw) {
        return raw.isTextual()
                ? raw.textValue()
                : isModestNumber(raw) ? raw.decimalValue().toPlainString() : "";
    }

    private static boolean isModestNumber(JsonNode raw) {
        return raw.isNumber()
                && (raw.isBigDecimal() || Double.isFinite(raw.doubleValue()))
                && Numbers.isModest(raw.decimalValue());
    }

    private static JsonNode canonical(Field field, JsonNode raw) {
        if (field.valuesKey() != null) {
            return TextNode.valueOf(key(raw));
        }
        return raw.isNumber() ? Numbers.node(raw.decimalValue()) : raw;
    }
}
