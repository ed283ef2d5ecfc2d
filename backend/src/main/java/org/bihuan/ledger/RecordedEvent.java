package org.bihuan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the ledger; {@code data} is the JSON text that was hashed. */
public record RecordedEvent(
        String caseNumber,
        long seq,
        String type,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String step,
        @Nullable String stepName,
        String data,
        String salt,
        String dataDigest,
        String prevHash,
        String hash) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it says, as JSON. */
    public JsonNode content() {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds JSON", e);
        }
    }

    /** The moment as it was hashed: UTC with six digits and {@code Z}. */
    public String atText() {
        return Chaining.text(at);
    }
}
