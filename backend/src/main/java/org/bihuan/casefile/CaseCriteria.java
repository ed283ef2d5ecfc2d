package org.bihuan.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What cases are looked for by; {@code null} or blank for no such condition, and all that are given must hold.
 *
 * @param number beginning of a number
 * @param enterprise part of an enterprise's name, or beginning of its code
 * @param person beginning of the name or user name of somebody who opened the case or has had one of its tasks
 * @param status {@code open}, {@code suspended} or {@code closed}
 * @param openedTo the last day, like {@code closedTo}
 */
public record CaseCriteria(
        @Nullable String number,
        @Nullable String enterprise,
        @Nullable String person,
        @Nullable String type,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String town,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo) {

    static final List<String> STATES = List.of("open", "suspended", "closed");

    private static final Pattern NUMBER_LIKE = Pattern.compile("[A-Za-z]{2,4}[0-9-]*");

    /** @throws RefusedException malformed if the status is none */
    public CaseCriteria {
        number = number == null || number.isBlank() ? null : number.strip().toUpperCase(Locale.ROOT);
        enterprise = given(enterprise);
        person = given(person);
        type = given(type);
        status = given(status);
        outcome = given(outcome);
        town = given(town);
        if (status != null && !STATES.contains(status)) {
            throw RefusedException.malformed("status 只能是 open、suspended 或 closed。");
        }
    }

    /** One box for everything: what looks like a number is the beginning of one, anything else is of an enterprise. */
    public static CaseCriteria ofText(@Nullable String type, @Nullable String status, @Nullable String text) {
        String typed = given(text);
        boolean byNumber = isNumberLike(typed);
        return new CaseCriteria(
                byNumber ? typed : null,
                byNumber ? null : typed,
                null,
                type,
                status,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static boolean isNumberLike(@Nullable String text) {
        return text != null && NUMBER_LIKE.matcher(text.strip()).matches();
    }

    boolean hasClosedPeriod() {
        return closedFrom != null || closedTo != null;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
