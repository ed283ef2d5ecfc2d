package org.bihuan.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.ledger.RecordedEvent;

/** The events of a case, oldest first, to be asked. */
record CaseEvents(List<RecordedEvent> events) {

    Optional<RecordedEvent> first(String type, String step) {
        return of(type, step).findFirst();
    }

    /** The last one up to and including this moment. */
    Optional<RecordedEvent> last(String type, String step, Instant until) {
        return of(type, step).filter(event -> !event.at().isAfter(until)).reduce((one, next) -> next);
    }

    private Stream<RecordedEvent> of(String type, String step) {
        return events.stream().filter(event -> event.type().equals(type) && step.equals(event.step()));
    }

    static JsonNode data(RecordedEvent event) {
        return event.content();
    }
}
