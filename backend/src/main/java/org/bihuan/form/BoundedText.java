package org.bihuan.form;

import java.util.regex.Pattern;

/** A text that a regular expression may look at only so often: a careless pattern must not hold a thread for hours. */
final class BoundedText implements CharSequence {

    private static final int LOOKS = 1_000_000;

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many looks", null, false, false);
        }
    }

    private final String text;
    private final int[] looks;

    private BoundedText(String text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Whether the pattern is found in the text, as in a browser; false also where the search takes too long. */
    static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text, new int[1])).find();
        } catch (Exhausted | StackOverflowError e) {
            // the JDK recurses once per repetition of a group, so a long text can exhaust the stack of a harmless
            // pattern
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > LOOKS) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), looks);
    }

    @Override
    public String toString() {
        return text;
    }
}
