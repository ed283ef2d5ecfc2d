package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recomputes what the REST contract says about the ledger, with code of its own, as an outsider would. */
class ChainFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.123456789Z");

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void an_outsider_comes_to_the_same_hashes(Algorithm algorithm) throws Exception {
        Event event = Event.of("TB2026-000001", "task-completed", "intake1")
                .onBehalfOf("ent-textile")
                .at("task_accept", "受理")
                .with(
                        (ObjectNode)
                                JSON.readTree(
                                        """
                        {"decision": "accept", "b": true, "a": [1, "二\\n\\"\\u0007"], "nothing": null, "cost": 20000.5,
                         "large": 9007199254740993, "exact": 9007199254740992, "é": "<b>", "nested": {"z": 1, "y": {}}}"""));

        RecordedEvent first = Chaining.link(algorithm, event, AT, "00ff", 1, "0".repeat(64));
        RecordedEvent second = Chaining.link(algorithm, event, AT, "11ee", 2, first.hash());

        assertThat(first.prevHash()).isEqualTo("0".repeat(64));
        for (RecordedEvent recorded : List.of(first, second)) {
            assertThat(recorded.dataDigest()).isEqualTo(digestOf(algorithm, recorded));
            assertThat(recorded.hash()).isEqualTo(hashOf(algorithm, recorded));
            assertThat(recorded.atText()).isEqualTo("2026-11-23T01:02:03.123456Z");
        }
        assertThat(second.prevHash()).isEqualTo(first.hash());
        JsonNode data = JSON.readTree(first.data());
        assertThat(data.path("cost").textValue()).isEqualTo("20000.5");
        assertThat(data.path("large").textValue()).isEqualTo("9007199254740993");
        assertThat(data.path("exact").isIntegralNumber()).isTrue();
    }

    @Test
    void absent_values_are_hashed_as_null() throws Exception {
        RecordedEvent event = Chaining.link(
                Algorithm.SHA_256, Event.of("TB2026-000001", "flow-advanced", "system"), AT, "00", 1, "0".repeat(64));

        assertThat(event.hash()).isEqualTo(hashOf(Algorithm.SHA_256, event));
        assertThat(event.step()).isNull();
    }

    @Test
    void sm3_is_the_standard_s_own_example() {
        assertThat(Algorithm.SM3.hex("abc"))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    static String digestOf(Algorithm algorithm, RecordedEvent event) throws Exception {
        return hex(
                algorithm,
                canonical(JSON.readTree("{\"data\":" + event.data() + ",\"salt\":\"" + event.salt() + "\"}")));
    }

    static String hashOf(Algorithm algorithm, RecordedEvent event) throws Exception {
        ObjectNode head = JSON.createObjectNode();
        head.put("type", event.type());
        head.put("step", event.step());
        head.put("seq", event.seq());
        head.put("prevHash", event.prevHash());
        head.put("onBehalfOf", event.onBehalfOf());
        head.put("dataDigest", event.dataDigest());
        head.put("caseNumber", event.caseNumber());
        head.put("at", event.atText());
        head.put("actor", event.actor());
        return hex(algorithm, canonical(head));
    }

    private static String hex(Algorithm algorithm, String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance(algorithm.label(), new BouncyCastleProvider());
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 8785 for what the ledger holds: objects sorted by UTF-16 units, whole numbers, shortest escapes. */
    static String canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
            List<String> members = new ArrayList<>();
            sorted.forEach((key, value) -> members.add(quoted(key) + ":" + value));
            return "{" + String.join(",", members) + "}";
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(canonical(element)));
            return "[" + String.join(",", elements) + "]";
        }
        return node.isTextual() ? quoted(node.textValue()) : node.asText();
    }

    private static String quoted(@Nullable String text) {
        StringBuilder result = new StringBuilder("\"");
        String.valueOf(text).chars().forEach(unit -> {
            switch (unit) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                case '\b' -> result.append("\\b");
                case '\f' -> result.append("\\f");
                default -> {
                    if (unit < 0x20) {
                        result.append("\\u%04x".formatted(unit));
                    } else {
                        result.append((char) unit);
                    }
                }
            }
        });
        return result.append('"').toString();
    }
}
