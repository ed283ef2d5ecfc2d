package org.bihuan.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rule as a clock keeps it; what later versions add or drop does not keep an older snapshot from being read. */
final class RuleSnapshot {

    private static final int MOST_READ = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    /** The many clocks of a rule keep the same text; what has been read is remembered, the oldest no longer. */
    private static final Map<String, DeadlineRule> READ = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DeadlineRule> eldest) {
            return size() > MOST_READ;
        }
    });

    private RuleSnapshot() {}

    static String write(DeadlineRule rule) {
        try {
            return JSON.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule could not be written", e);
        }
    }

    static DeadlineRule read(String json) {
        DeadlineRule known = READ.get(json);
        if (known == null) {
            known = parse(json);
            READ.put(json, known);
        }
        return known;
    }

    private static DeadlineRule parse(String json) {
        try {
            return JSON.readValue(json, DeadlineRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule could not be read", e);
        }
    }
}
