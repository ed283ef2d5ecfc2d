package org.bihuan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that a request asks to be led to: a page of ours and nowhere else. */
public final class LocalPath {

    private static final int LONGEST = 512;

    /** A path of this server: one slash, then nothing that a browser could read as another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** What was asked for if it is a page of ours, otherwise the other. */
    public static String of(@Nullable String asked, String otherwise) {
        return asked != null
                        && asked.length() <= LONGEST
                        && LOCAL.matcher(asked).matches()
                ? asked
                : otherwise;
    }
}
