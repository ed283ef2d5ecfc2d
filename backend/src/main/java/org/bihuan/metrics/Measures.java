package org.bihuan.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casetype.Figures;
import org.bihuan.casetype.Manifest;
import org.bihuan.clock.RunningClock;
import org.bihuan.ledger.RecordedEvent;

/**
 * Under which measures a case counts, and at which moment each. They are facts, not judgements: which outcome is a good one and
 * which rating a satisfied one is asked when figures are made.
 */
final class Measures {

    /** At the moment of opening. */
    static final String RECEIVED = "received";

    /** While it is not closed. */
    static final String OPEN = "open";

    /** At the moment of closing. */
    static final String CLOSED = "closed";

    private static final String RATED = "[1-9]\\d?";

    private Measures() {}

    /** At the moment of closing, with this outcome. */
    static String closed(String outcome) {
        return "closed." + outcome;
    }

    /** At the moment of the latest rating. */
    static String rating(int value) {
        return "rating." + value;
    }

    static Map<String, Instant> of(
            CaseFile file, Manifest manifest, List<RecordedEvent> events, List<RunningClock> clocks) {
        Map<String, Instant> measures = new TreeMap<>();
        measures.put(RECEIVED, file.openedAt());
        Instant closedAt = file.closedAt();
        if (closedAt == null) {
            measures.put(OPEN, file.openedAt());
        } else {
            measures.put(CLOSED, closedAt);
            measures.put(closed(String.valueOf(file.outcome())), closedAt);
        }
        Figures figures = manifest.figures();
        if (figures == null) {
            return measures;
        }
        CaseEvents told = new CaseEvents(events);
        if (figures.visit() != null) {
            measures.putAll(new FirstVisit(manifest, figures.visit(), told, clocks).measures(file));
        }
        if (figures.rating() != null) {
            rating(figures.rating(), told)
                    .ifPresent(event -> measures.put(
                            "rating." + value(figures.rating(), event).asText(), event.at()));
        }
        return measures;
    }

    /** The latest counts: whoever was visited again was asked again. */
    private static Optional<RecordedEvent> rating(Figures.Rating rating, CaseEvents told) {
        return told.last("task-completed", rating.step(), Instant.MAX)
                .filter(event -> value(rating, event).asText().matches(RATED));
    }

    private static JsonNode value(Figures.Rating rating, RecordedEvent event) {
        return CaseEvents.data(event).path(rating.field());
    }
}
