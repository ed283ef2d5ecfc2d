package org.bihuan.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Moments;
import org.bihuan.casetype.Figures;
import org.bihuan.casetype.Manifest;
import org.bihuan.clock.RunningClock;
import org.bihuan.ledger.RecordedEvent;

/**
 * Whether the first visit to an enterprise came when it was promised; it counts on the day for which it was promised.
 * A visit for which the enterprise wished a later day is counted apart, and so is one without a check-in.
 */
final class FirstVisit {

    /** With a check-in, on the day that the rule promises. */
    static final String VISIT = "visit";

    /** Without a check-in: by what the visitor wrote down afterwards. */
    static final String DECLARED = "declared";

    /** On a later day, which the enterprise wished. */
    static final String APPOINTED = "appointed";

    static final String ON_TIME = ".onTime";
    static final String LATE = ".late";

    /** Promised, and nobody has come yet; a shortcoming only when the day is past. */
    static final String MISSING = ".missing";

    private record Arrival(Instant at, boolean checkedIn) {}

    private final Manifest manifest;
    private final Figures.Visit visit;
    private final CaseEvents events;
    private final List<RunningClock> clocks;

    FirstVisit(Manifest manifest, Figures.Visit visit, CaseEvents events, List<RunningClock> clocks) {
        this.manifest = manifest;
        this.visit = visit;
        this.events = events;
        this.clocks = clocks;
    }

    Map<String, Instant> measures(CaseFile file) {
        // nobody owes a visit before it has been decided that somebody shall go
        Optional<RunningClock> promise =
                events.first("task-created", visit.after()).flatMap(wanted -> promise(wanted.at()));
        return promise.map(clock -> measures(file, clock)).orElse(Map.of());
    }

    private Map<String, Instant> measures(CaseFile file, RunningClock promise) {
        Instant due = promise.dueAt();
        boolean appointed = due.isAfter(promise.ordinaryDueAt());
        Optional<Arrival> arrival = arrival();
        if (arrival.isEmpty()) {
            Instant closedAt = file.closedAt();
            boolean owed = closedAt == null ? promise.isTicking() : due.isBefore(closedAt);
            return owed ? Map.of((appointed ? APPOINTED : VISIT) + MISSING, due) : Map.of();
        }
        Map<String, Instant> measures = new TreeMap<>();
        boolean checkedIn = arrival.get().checkedIn();
        String kind = checkedIn ? VISIT : DECLARED;
        measures.put((appointed ? APPOINTED : kind) + (arrival.get().at().isAfter(due) ? LATE : ON_TIME), due);
        if (appointed && !checkedIn) {
            measures.put(APPOINTED + "." + DECLARED, due);
        }
        return measures;
    }

    private Optional<RunningClock> promise(Instant wanted) {
        String code = manifest.step(visit.step()).deadline();
        return clocks.stream()
                .filter(clock -> clock.code().equals(code) && !clock.startedAt().isAfter(wanted))
                .reduce((one, next) -> next);
    }

    /** By the server's time of the check-in; without one, by what was written down, within dispatch and its submission. */
    private Optional<Arrival> arrival() {
        Optional<RecordedEvent> done = events.first("task-completed", visit.step());
        Optional<RecordedEvent> checkedIn = events.first("checked-in", visit.step())
                .filter(event ->
                        done.isEmpty() || !event.at().isAfter(done.get().at()));
        if (checkedIn.isPresent()) {
            return checkedIn.map(event -> new Arrival(event.at(), true));
        }
        return done.map(event -> new Arrival(declared(event), false));
    }

    private Instant declared(RecordedEvent done) {
        String field = String.valueOf(manifest.step(visit.step()).checkIn());
        Instant written = Moments.of(CaseEvents.data(done).path(field));
        Instant sent = events.last("task-completed", visit.after(), done.at())
                .map(RecordedEvent::at)
                .orElse(done.at());
        if (written == null || written.isAfter(done.at())) {
            return done.at();
        }
        return written.isBefore(sent) ? sent : written;
    }
}
