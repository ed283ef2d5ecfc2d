package org.bihuan.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.inbox.Arrivals;
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

    CaseChangesWriter(Ledger ledger, Arrivals arrivals, Cases cases) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.cases = cases;
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
        String endEvent = changes.endedAt();
        if (endEvent != null) {
            CaseFile file = cases.require(number);
            cases.close(number, cases.typeOf(file).model().outcome(endEvent));
        }
    }
}
