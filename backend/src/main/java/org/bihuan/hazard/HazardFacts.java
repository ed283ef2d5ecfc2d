package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.bihuan.Words;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What the ledger of a case holds about its hazards: who stands where now, finding by finding. */
public final class HazardFacts {

    private static final String PREFIX = "hazards-";

    private HazardFacts() {}

    /** Whether an event of this type tells of hazards. */
    public static boolean tells(String eventType) {
        return eventType.startsWith(PREFIX);
    }

    /** What has been done, for a title. */
    public static String title(Words words, String eventType) {
        return words.of("hazard.fact." + eventType.substring(PREFIX.length()));
    }

    /** Where which findings stand since, in one line. */
    public static String sentence(Words words, JsonNode data) {
        Map<String, StringJoiner> byStatus = new LinkedHashMap<>();
        data.path("changes").forEach(change -> byStatus.computeIfAbsent(
                        status(words, change), key -> new StringJoiner(words.of("hazard.fact.and")))
                .add(change.path("findingNo").asText()));
        StringJoiner sentence = new StringJoiner(words.of("hazard.fact.next"));
        byStatus.forEach((now, numbers) -> sentence.add(words.of("hazard.fact.findings", numbers.toString(), now)));
        return sentence.toString();
    }

    /** Where a finding stands since the change. */
    static String status(Words words, JsonNode change) {
        String now = words.of("hazard.status." + change.path("to").asText());
        return change.hasNonNull("dueOn")
                ? words.of("hazard.fact.until", now, change.path("dueOn").asText())
                : now;
    }

    /** What the event says of one hazard; {@code null} if it is not about that one. */
    static @Nullable JsonNode of(RecordedEvent event, String hazardNumber) {
        for (JsonNode change : Entries.read(event.data()).path("changes")) {
            if (change.path("number").asText().equals(hazardNumber)) {
                return change;
            }
        }
        return null;
    }

    static Event recorded(String caseNumber, String actor, List<Hazard> hazards) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        hazards.forEach(hazard -> {
            ObjectNode row = row(rows, hazard);
            row.put("to", hazard.status().name());
            if (hazard.dueOn() != null) {
                row.put("dueOn", hazard.dueOn().toString());
            }
        });
        return event(caseNumber, Act.RECORD, actor, rows);
    }

    static Event changed(String caseNumber, Act act, String actor, List<Change> changes) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> {
            Hazard before = change.before();
            ObjectNode row = row(rows, before);
            row.put("from", before.status().name()).put("to", change.status.name());
            if (change.dueOn != null && !change.dueOn.equals(before.dueOn())) {
                row.put("dueOn", change.dueOn.toString());
            }
        });
        return event(caseNumber, act, actor, rows);
    }

    private static ObjectNode row(ArrayNode rows, Hazard hazard) {
        return rows.addObject().put("findingNo", hazard.findingNo()).put("number", hazard.number());
    }

    private static Event event(String caseNumber, Act act, String actor, ArrayNode rows) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("changes", rows);
        return Event.of(caseNumber, act.fact(), actor).with(data);
    }
}
