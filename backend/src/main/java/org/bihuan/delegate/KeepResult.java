package org.bihuan.delegate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps the sentence that a decision table answered: in the history, and as a field of the case that hints and papers read.
 * Parameters: {@code from} (result variable of the decision, and name of the field), {@code type} (of the event).
 */
@Component("keepResult")
final class KeepResult implements JavaDelegate {

    private final Cases cases;
    private final Ledger ledger;

    KeepResult(Cases cases, Ledger ledger) {
        this.cases = cases;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.require(Inputs.caseNumber(execution));
        String field = Inputs.text(execution, "from");
        String text = String.valueOf(execution.getVariable(field));
        String step = execution.getCurrentActivityId();
        cases.addData(file, step, JsonNodeFactory.instance.objectNode().put(field, text), Set.of());
        ledger.append(Event.of(file.number(), Inputs.text(execution, "type"), CurrentUser.SYSTEM)
                .at(step, execution.getCurrentActivityName())
                .with("text", text));
    }
}
