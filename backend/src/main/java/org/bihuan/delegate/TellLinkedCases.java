package org.bihuan.delegate;

import org.bihuan.casefile.CaseLinks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells linked cases what has become of this one; they hear it right after the commit, as soon as their process waits for it.
 * Parameters: {@code relation} (what this type calls them), {@code message} (one of their manifest's {@code receives}),
 * {@code text} (what people read there, with {@code {field}}).
 */
@Component("tellLinkedCases")
final class TellLinkedCases implements JavaDelegate {

    private final CaseLinks links;

    TellLinkedCases(CaseLinks links) {
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        links.tell(
                Inputs.caseNumber(execution),
                Inputs.text(execution, "relation"),
                Inputs.text(execution, "message"),
                Inputs.text(execution, "text"));
    }
}
