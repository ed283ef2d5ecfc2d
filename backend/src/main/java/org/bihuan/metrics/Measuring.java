package org.bihuan.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.clock.Clocks;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads every case of which the ledger has something new, and writes down under which measures it counts now. It may stop
 * anywhere and go on later, and measuring a case again changes nothing.
 */
@Component
public class Measuring {

    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
    private static final int PAGE = 500;

    private final MeasureMapper mapper;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseTypes types;
    private final Clocks clocks;

    Measuring(MeasureMapper mapper, Ledger ledger, Cases cases, CaseTypes types, Clocks clocks) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.cases = cases;
        this.types = types;
        this.clocks = clocks;
    }

    /** Measures all cases with something new. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    public void catchUp() {
        String after = "";
        for (List<String> page = ledger.unread(after, PAGE); !page.isEmpty(); page = ledger.unread(after, PAGE)) {
            page.forEach(this::read);
            after = page.get(page.size() - 1);
        }
    }

    /** A case that cannot be measured stays unread, and keeps no other from being measured. */
    private void read(String caseNumber) {
        try {
            // not every chain is a case's
            ledger.read(caseNumber, () -> cases.named(List.of(caseNumber)).forEach(this::measure));
        } catch (RuntimeException e) {
            LOG.warn("{} could not be measured", caseNumber, e);
        }
    }

    private void measure(CaseFile file) {
        Map<String, MeasureRow> before = mapper.ofCase(file.number()).stream()
                .collect(Collectors.toMap(MeasureRow::measure, Function.identity()));
        Map<String, MeasureRow> now = new TreeMap<>();
        measures(file)
                .forEach((measure, at) -> now.put(
                        measure,
                        new MeasureRow(
                                file.number(), measure, file.typeKey(), file.town() == null ? "" : file.town(), at)));
        List<MeasureRow> gone = difference(before, now);
        List<MeasureRow> come = difference(now, before);
        if (!gone.isEmpty()) {
            mapper.delete(file.number(), gone.stream().map(MeasureRow::measure).toList());
        }
        if (!come.isEmpty()) {
            mapper.insert(come);
        }
        DayCounts counts = new DayCounts();
        gone.forEach(row -> counts.add(row, -1));
        come.forEach(row -> counts.add(row, 1));
        if (!counts.changed().isEmpty()) {
            mapper.count(counts.changed());
        }
    }

    /** By the rules of the current version: they say how the bureau counts, not how a case runs. */
    private Map<String, Instant> measures(CaseFile file) {
        CaseType type = types.current(file.typeKey());
        return Measures.of(file, type.manifest(), events(file.number()), clocks.of(file.number()));
    }

    private List<RecordedEvent> events(String caseNumber) {
        List<RecordedEvent> events = new ArrayList<>();
        long after = 0;
        for (List<RecordedEvent> page = ledger.events(caseNumber, after, PAGE);
                !page.isEmpty();
                page = ledger.events(caseNumber, after, PAGE)) {
            events.addAll(page);
            after = page.get(page.size() - 1).seq();
        }
        return events;
    }

    private static List<MeasureRow> difference(Map<String, MeasureRow> these, Map<String, MeasureRow> without) {
        return these.values().stream()
                .filter(row -> !row.equals(without.get(row.measure())))
                .toList();
    }
}
