package org.bihuan.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of our lists that come from outside: one of ours or none, so that nobody can be led elsewhere. */
final class ListAddress {

    private static final int LONGEST = 1200;

    /** What stands in a query once it is encoded: nothing that a browser, a header or a template could read otherwise. */
    private static final Pattern QUERY =
            Pattern.compile("[A-Za-z0-9._~+&=:,@!*'()-]*(%[0-9A-Fa-f]{2}[A-Za-z0-9._~+&=:,@!*'()-]*)*");

    private static final Pattern LOCAL = Pattern.compile("/(inbox|cases)(\\?" + QUERY.pattern() + ")?");

    private ListAddress() {}

    /** The address if it is that of one of our lists, otherwise {@code null}. */
    static @Nullable String of(@Nullable String address) {
        return address != null
                        && address.length() <= LONGEST
                        && LOCAL.matcher(address).matches()
                ? address
                : null;
    }

    /** Whether this can stand behind the question mark of a list's address. */
    static boolean isQuery(String query) {
        return query.length() <= LONGEST && QUERY.matcher(query).matches();
    }
}
