package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks texts. Markup and placeholders in them are data like any other and stay as they are. */
final class TextCheck {

    private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$");

    private TextCheck() {}

    static Verdict check(Field field, JsonNode raw, Limits limits) {
        if (!raw.isTextual()) {
            return Verdict.refused("“" + field.label() + "”应当填写文字。");
        }
        String text = raw.textValue().replace("\r\n", "\n");
        if (!isClean(text)) {
            return Verdict.refused("“" + field.label() + "”含有无法保存的字符，请删除后重新填写。");
        }
        if (text.isBlank()) {
            return Verdict.EMPTY;
        }
        return new Verdict(TextNode.valueOf(text), messages(field, text, limits));
    }

    /** Whether a text has no control characters but line feeds and tabs, and no halves of characters. */
    static boolean isClean(String text) {
        return text.codePoints()
                .noneMatch(character -> Character.getType(character) == Character.SURROGATE
                        || Character.isISOControl(character) && character != '\n' && character != '\t');
    }

    private static List<String> messages(Field field, String text, Limits limits) {
        Rules rules = field.rules();
        List<String> messages = new ArrayList<>();
        int most = rules.maxLength() != null
                ? rules.maxLength()
                : field.type() == FieldType.TEXTAREA ? limits.textarea() : limits.textfield();
        if (text.codePointCount(0, text.length()) > most) {
            messages.add("“" + field.label() + "”最多填写 " + most + " 个字。");
            // no pattern is tried on a text of unknown length
            return messages;
        }
        String core = text.strip();
        if (rules.minLength() != null && core.codePointCount(0, core.length()) < rules.minLength()) {
            messages.add("“" + field.label() + "”至少填写 " + rules.minLength() + " 个字。");
        }
        if (rules.pattern() != null && !BoundedText.finds(rules.pattern(), text)) {
            String message = rules.patternMessage();
            messages.add(message == null || message.isBlank() ? "“" + field.label() + "”的格式不正确。" : message);
        }
        if (rules.email() && !BoundedText.finds(EMAIL, text)) {
            messages.add("“" + field.label() + "”应当是一个电子邮箱地址。");
        }
        return messages;
    }
}
