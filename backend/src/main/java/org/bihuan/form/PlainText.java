package org.bihuan.form;

import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/** A text that somebody typed outside of any drawn form, held to the same rules as one inside. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text without white space around it, its lines ended by line feeds alone.
     *
     * @param longest in characters as people count them
     * @throws RefusedException invalid, naming the field, if it is empty, too long, or cannot be kept
     */
    public static String require(String field, String label, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw RefusedException.wrong(field, "请填写" + label + "。");
        }
        if (!TextCheck.isClean(text)) {
            throw RefusedException.wrong(field, label + "含有无法保存的字符，请删除后重新填写。");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw RefusedException.wrong(field, label + "最多 " + longest + " 个字，请改短一些。");
        }
        return text;
    }
}
