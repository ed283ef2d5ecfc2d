package org.bihuan.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes a sender's file name harmless: no path, no invisible characters, short, and with the ending of its true type. */
final class FileName {

    static final int LONGEST = 120;

    private static final String NAMELESS = "附件";
    private static final String NOT_ALLOWED_IN_WINDOWS = "<>:\"|?*";

    private FileName() {}

    /** @param endings those that fit the content, the usual one first; another ending stays, with the usual one behind it */
    static String clean(String raw, Set<String> endings) {
        String name = visible(afterLast(raw)).strip();
        name = name.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.isEmpty()) {
            name = NAMELESS;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (endings.contains(ending)) {
            return cut(name.substring(0, dot), LONGEST - ending.length() - 1) + "." + ending;
        }
        String usual = endings.iterator().next();
        return cut(name, LONGEST - usual.length() - 1) + "." + usual;
    }

    private static String afterLast(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Without control and format characters: a right-to-left override makes {@code fdp.exe} read as {@code exe.pdf}. */
    private static String visible(String name) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {}
                default -> kept.appendCodePoint(NOT_ALLOWED_IN_WINDOWS.indexOf(c) >= 0 ? '_' : c);
            }
        });
        return kept.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }
}
