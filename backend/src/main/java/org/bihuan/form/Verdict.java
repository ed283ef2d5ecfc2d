package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check finds in one submitted value.
 *
 * @param value in canonical form, {@code null} if the field holds nothing or nothing that can be kept
 * @param messages what is wrong with it
 */
record Verdict(@Nullable JsonNode value, List<String> messages) {

    static final Verdict EMPTY = new Verdict(null, List.of());

    static Verdict refused(String message) {
        return new Verdict(null, List.of(message));
    }

    static Verdict of(JsonNode value) {
        return new Verdict(value, List.of());
    }
}
