package org.bihuan.people;

import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into a LIKE pattern that an index can serve: always a prefix, wildcards taken literally. */
public final class Prefix {

    private static final int LONGEST = 64;

    private Prefix() {}

    /** The pattern for {@code LIKE … ESCAPE '!'}, or {@code null} if nothing was typed. */
    public static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return start.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
