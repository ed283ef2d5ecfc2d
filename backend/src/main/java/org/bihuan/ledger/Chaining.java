package org.bihuan.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** How one event is hashed onto the one before it; pure, so that anybody can check it (REST contract, ledger format). */
final class Chaining {

    static final String FIRST_PREVIOUS = "0".repeat(64);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal LARGEST_SAFE = BigDecimal.valueOf(1L << 53);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Chaining() {}

    static RecordedEvent link(Algorithm algorithm, Event event, Instant at, String salt, long seq, String prevHash) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        JsonNode data = exact(event.data());
        String digest = dataDigest(algorithm, data, salt);
        String hash = hash(
                algorithm,
                event.caseNumber(),
                seq,
                event.type(),
                moment,
                event.actor(),
                event.onBehalfOf(),
                event.step(),
                digest,
                prevHash);
        return new RecordedEvent(
                event.caseNumber(),
                seq,
                event.type(),
                moment,
                event.actor(),
                event.onBehalfOf(),
                event.step(),
                event.stepName(),
                data.toString(),
                salt,
                digest,
                prevHash,
                hash);
    }

    static String hash(Algorithm algorithm, RecordedEvent event) {
        return hash(
                algorithm,
                event.caseNumber(),
                event.seq(),
                event.type(),
                event.at(),
                event.actor(),
                event.onBehalfOf(),
                event.step(),
                event.dataDigest(),
                event.prevHash());
    }

    static String dataDigest(Algorithm algorithm, JsonNode data, String salt) {
        ObjectNode salted = JSON.objectNode();
        salted.set("data", data);
        salted.put("salt", salt);
        return algorithm.hex(canonical(salted));
    }

    /** UTC with exactly six digits and {@code Z}, the form in which a moment is hashed. */
    static String text(Instant at) {
        return MICROSECONDS.format(at);
    }

    static String canonical(JsonNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("not canonicalizable JSON", e);
        }
    }

    private static String hash(
            Algorithm algorithm,
            String caseNumber,
            long seq,
            String type,
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String step,
            String dataDigest,
            String prevHash) {
        ObjectNode head = JSON.objectNode();
        head.put("actor", actor);
        head.put("at", text(at));
        head.put("caseNumber", caseNumber);
        head.put("dataDigest", dataDigest);
        head.put("onBehalfOf", onBehalfOf);
        head.put("prevHash", prevHash);
        head.put("seq", seq);
        head.put("step", step);
        head.put("type", type);
        return algorithm.hex(canonical(head));
    }

    /** Canonical JSON knows only doubles: what a double cannot hold exactly becomes a string. */
    private static JsonNode exact(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JSON.objectNode();
            node.properties().forEach(entry -> copy.set(entry.getKey(), exact(entry.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JSON.arrayNode();
            node.forEach(element -> copy.add(exact(element)));
            return copy;
        }
        return node.isNumber() ? exact(node.decimalValue()) : node;
    }

    private static JsonNode exact(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().compareTo(LARGEST_SAFE) <= 0
                ? JSON.numberNode(number.longValueExact())
                : JSON.textNode(number.toPlainString());
    }
}
