package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a check must know beyond the form and the submission.
 *
 * @param now from the application's clock
 * @param zone where "today" is
 * @param stored values by top-level key: read-only and disabled fields are taken from here, and conditions read them;
 *     give no more than the browser got, or the two decide differently
 * @param options the values that exist, by {@code valuesKey}; under a missing key none does
 */
public record FormContext(
        Instant now, ZoneId zone, Map<String, JsonNode> stored, Map<String, List<String>> options, Limits limits) {

    public FormContext {
        stored = Map.copyOf(stored);
        options = Map.copyOf(options);
    }

    /** Nothing stored, no options from data, the usual limits. */
    public static FormContext at(Instant now, ZoneId zone) {
        return new FormContext(now, zone, Map.of(), Map.of(), Limits.DEFAULT);
    }

    public FormContext withStored(Map<String, JsonNode> values) {
        return new FormContext(now, zone, values, options, limits);
    }

    public FormContext withOptions(Map<String, List<String>> values) {
        return new FormContext(now, zone, stored, values, limits);
    }
}
