package org.bihuan.inbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.Prefix;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find tasks: the beginning of a case number, a credit code, or a part of an enterprise's name.
 *
 * @param caseNumber a pattern for {@code LIKE}
 * @param usccs the enterprises meant, perhaps none
 */
record Sought(@Nullable String caseNumber, @Nullable List<String> usccs) {

    private static final Pattern NUMBER_LIKE = Pattern.compile("[A-Za-z]{2,4}[0-9-]*");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{18}");

    /** So many enterprises are a range; who means more types more. */
    private static final int ENTERPRISES = 50;

    static Sought of(@Nullable String typed, Enterprises enterprises) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new Sought(null, null);
        }
        if (NUMBER_LIKE.matcher(text).matches()) {
            return new Sought(Prefix.pattern(text.toUpperCase(Locale.ROOT)), null);
        }
        if (CODE.matcher(text).matches()) {
            return new Sought(null, List.of(text.toUpperCase(Locale.ROOT)));
        }
        return new Sought(
                null,
                enterprises.search(text, null, ENTERPRISES).stream()
                        .map(Enterprise::uscc)
                        .toList());
    }
}
