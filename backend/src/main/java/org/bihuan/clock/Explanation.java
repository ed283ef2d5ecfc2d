package org.bihuan.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The lines of an explanation as they lie in the table: a JSON array of sentences. */
final class Explanation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

    private Explanation() {}

    static String write(List<String> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation could not be written", e);
        }
    }

    static List<String> read(String json) {
        try {
            return JSON.readValue(json, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation could not be read", e);
        }
    }

    static String append(String json, String line) {
        List<String> lines = new ArrayList<>(read(json));
        lines.add(line);
        return write(lines);
    }
}
