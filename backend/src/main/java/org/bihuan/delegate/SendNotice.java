package org.bihuan.delegate;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells people something about the case. Parameters: {@code recipients} ({@code role:<code>}, {@code party},
 * {@code field:<key>}, separated by commas), {@code title}, {@code text} with {@code {field}} for what the case says.
 */
@Component("sendNotice")
final class SendNotice implements JavaDelegate {

    private final CaseLetters letters;

    SendNotice(CaseLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = letters.about(Inputs.caseNumber(execution));
        letters.send(
                file,
                execution.getCurrentActivityId(),
                Inputs.text(execution, "recipients"),
                Inputs.text(execution, "title"),
                Inputs.text(execution, "text"));
    }
}
