package org.bihuan.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** Which steps of a case have been completed, as its ledger tells. */
@Component
final class CaseSteps {

    private static final int MOST = 1000;

    private final Ledger ledger;

    CaseSteps(Ledger ledger) {
        this.ledger = ledger;
    }

    Set<String> completed(String caseNumber) {
        List<RecordedEvent> events = ledger.events(caseNumber, 0, MOST);
        Set<String> steps = new HashSet<>();
        for (RecordedEvent event : events) {
            if (event.type().equals("task-completed") && event.step() != null) {
                steps.add(event.step());
            }
        }
        return steps;
    }
}
