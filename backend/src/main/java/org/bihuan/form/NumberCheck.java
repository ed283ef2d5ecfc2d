package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks numbers, exactly: 0.1 is a tenth. */
final class NumberCheck {

    private NumberCheck() {}

    static Verdict check(Field field, JsonNode raw) {
        boolean asText = field.rules().asText();
        if (asText && raw.isTextual() && raw.textValue().isBlank()) {
            return Verdict.EMPTY;
        }
        if (!raw.isNumber() && !(asText && raw.isTextual())) {
            return Verdict.refused("“" + field.label() + "”应当填写数字。");
        }
        BigDecimal number = number(raw);
        if (number == null || !Numbers.isModest(number)) {
            return Verdict.refused("“" + field.label() + "”不是一个可以保存的数字。");
        }
        BigDecimal canonical = Numbers.canonical(number);
        JsonNode value = asText ? TextNode.valueOf(canonical.toPlainString()) : Numbers.node(canonical);
        return new Verdict(value, messages(field, canonical));
    }

    private static @Nullable BigDecimal number(JsonNode raw) {
        if (raw.isTextual()) {
            return Numbers.read(raw.textValue().strip());
        }
        boolean infinite = raw.isFloatingPointNumber() && !raw.isBigDecimal() && !Double.isFinite(raw.doubleValue());
        return infinite ? null : raw.decimalValue();
    }

    private static List<String> messages(Field field, BigDecimal number) {
        Rules rules = field.rules();
        List<String> messages = new ArrayList<>();
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            messages.add("“" + field.label() + "”不能小于 " + rules.min().toPlainString() + "。");
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            messages.add("“" + field.label() + "”不能大于 " + rules.max().toPlainString() + "。");
        }
        if (rules.decimalDigits() != null && number.scale() > rules.decimalDigits()) {
            messages.add(
                    rules.decimalDigits() == 0
                            ? "“" + field.label() + "”应当是整数。"
                            : "“" + field.label() + "”最多保留 " + rules.decimalDigits() + " 位小数。");
        }
        if (rules.increment() != null && number.remainder(rules.increment()).signum() != 0) {
            messages.add("“" + field.label() + "”应当是 " + rules.increment().toPlainString() + " 的整数倍。");
        }
        return messages;
    }
}
