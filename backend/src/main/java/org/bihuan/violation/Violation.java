package org.bihuan.violation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code processes/violations.csv}. A form's list takes over what it has fields for, by the same keys.
 *
 * @param domain what it is about, in words: 粉尘涉爆
 * @param description what is wrong, as a paper says it
 * @param clause what it violates
 * @param penaltyClause by what it is punished, {@code null} if nobody has looked it up
 * @param level {@code general} or {@code major}
 * @param majorStandard by what it is a major hazard, {@code null} for general ones
 * @param checkMethod how to find it, {@code null} if nobody has written it
 * @param unverified whether nobody has compared it with the text in force
 */
public record Violation(
        String code,
        String domain,
        String description,
        String clause,
        @Nullable String penaltyClause,
        String level,
        @Nullable String majorStandard,
        @Nullable String checkMethod,
        @JsonIgnore InForce inForce,
        boolean unverified) {

    static final String MAJOR = "major";

    /** @param part of a word, in lower case */
    boolean says(String part) {
        return String.join("\n", code, domain, description, clause, checkMethod == null ? "" : checkMethod)
                .toLowerCase(Locale.ROOT)
                .contains(part);
    }
}
