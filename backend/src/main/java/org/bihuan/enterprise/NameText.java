package org.bihuan.enterprise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name, or a part of one that somebody typed, as searching compares them: full width is half width, small is capital,
 * spaces do not count.
 */
record NameText(String text) {

    /** What stands before the first character of a name, so that beginnings are parts as well. */
    private static final int START = 0;

    private static final int BITS = 21;

    /** Two neighbouring characters as a number, and where the first stands. */
    record Gram(long value, int position) {}

    static NameText of(String typed) {
        String one = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new NameText(one.replaceAll("[\\s\\p{Z}]+", ""));
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    boolean contains(NameText part) {
        return text.contains(part.text);
    }

    boolean startsWith(NameText part) {
        return text.startsWith(part.text);
    }

    /** All pairs of a whole name, the one with its start included. */
    List<Gram> grams() {
        return pairs(("" + (char) START + text).codePoints().toArray());
    }

    /** The pairs that the first {@code most} characters of this part are made of; with its start, if it is a beginning. */
    List<Gram> gramsOfPart(boolean beginning, int most) {
        String whole = beginning ? (char) START + text : text;
        return pairs(whole.codePoints().limit(most).toArray());
    }

    private static List<Gram> pairs(int[] characters) {
        List<Gram> grams = new ArrayList<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            grams.add(new Gram((long) characters[i] << BITS | characters[i + 1], i));
        }
        return grams;
    }
}
