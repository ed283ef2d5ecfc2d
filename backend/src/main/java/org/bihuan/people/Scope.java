package org.bihuan.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Access} must know of a case to say who sees it; the caller fills it from its own tables.
 *
 * @param readers who sees every case of this type
 * @param parties whom this case concerns or who has worked on it: {@code uscc:<code>} and {@code user:<name>}
 * @param unit code of the organisation that handles it
 * @param town the town that it happens in
 * @param published whether it is public: then all staff may see it
 */
public record Scope(
        String caseType,
        Set<Reader> readers,
        Set<String> parties,
        @Nullable String unit,
        @Nullable String town,
        boolean published) {

    /**
     * A role, narrowed.
     *
     * @param scope {@code bureau}, {@code unit}, {@code town} or {@code party}
     */
    public record Reader(String role, String scope) {}

    public Scope {
        readers = Set.copyOf(readers);
        parties = Set.copyOf(parties);
    }

    public static String uscc(String code) {
        return "uscc:" + code;
    }

    /** The body whose staff all take part. */
    public static String unit(String code) {
        return "unit:" + code;
    }

    public static String user(String username) {
        return "user:" + username;
    }
}
