package org.bihuan.delegate;

import org.bihuan.casefile.CaseLetters;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes a fact into the ledger. Parameters: {@code type} (kebab-case, past tense), {@code text} with {@code {field}}. */
@Component("recordEvent")
final class RecordEvent implements JavaDelegate {

    private final Ledger ledger;
    private final CaseLetters letters;

    RecordEvent(Ledger ledger, CaseLetters letters) {
        this.ledger = ledger;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        String text = letters.fill(letters.about(number), Inputs.text(execution, "text"));
        ledger.append(Event.of(number, Inputs.text(execution, "type"), CurrentUser.SYSTEM)
                .at(execution.getCurrentActivityId(), execution.getCurrentActivityName())
                .with("text", text));
    }
}
