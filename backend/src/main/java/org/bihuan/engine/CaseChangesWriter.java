package org.bihuan.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.Model;
import org.bihuan.inbox.Arrivals;
import org.bihuan.inbox.CaseWatches;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Component;

/** Writes what the engine did: the way it went, the tasks that came and went, and the end. */
@Component
class CaseChangesWriter implements CaseChanges.Writer {

    private final Ledger ledger;
    private final Arrivals arrivals;
    private final Cases cases;
    private final CaseWatches watches;

    CaseChangesWriter(Ledger ledger, Arrivals arrivals, Cases cases, CaseWatches watches) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.cases = cases;
        this.watches = watches;
    }

    /** The engine names the sub-process where an event interrupted the process; the end event within it tells more. */
    private String outcome(CaseFile file, List<String> passed) {
        Model model = cases.typeOf(file).model();
        return passed.stream()
                .map(model::outcome)
                .filter(outcome -> !outcome.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException(file.number() + " ended without an outcome"));
    }

    @Override
    public void write(CaseChanges changes) {
        String number = changes.caseNumber();
        if (!changes.passed().isEmpty()) {
            ObjectNode way = JsonNodeFactory.instance.objectNode();
            changes.passed().forEach(way.putArray("passed")::add);
            ledger.append(Event.of(number, "flow-advanced", CurrentUser.SYSTEM).with(way));
        }
        if (!changes.deleted().isEmpty()) {
            arrivals.withdrawn(changes.deleted());
        }
        if (!changes.created().isEmpty()) {
            arrivals.arrived(number, changes.created());
        }
        changes.incidents()
                .forEach((element, type) -> ledger.append(Event.of(number, "incident-raised", CurrentUser.SYSTEM)
                        .at(element, null)
                        .with("type", type)));
        if (changes.isEnded()) {
            CaseFile file = cases.require(number);
            if (file.isOpen()) {
                cases.close(number, outcome(file, changes.passed()));
            }
            watches.end(number);
        }
    }
}
