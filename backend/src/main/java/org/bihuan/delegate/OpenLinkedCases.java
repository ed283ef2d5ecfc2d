package org.bihuan.delegate;

import org.bihuan.casefile.CaseLinks;
import org.bihuan.casetype.FieldMapping;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks for a case of another type for each row of a list. Parameters: those of {@code openLinkedCase}, where {@code [cell]} in the
 * mapping stands for what the row says; {@code rows} (the list); {@code among} and {@code cell} may be left out: a field with
 * what is chosen, and the cell in which a chosen row is recognised.
 */
@Component("openLinkedCases")
final class OpenLinkedCases implements JavaDelegate {

    private final CaseLinks links;

    OpenLinkedCases(CaseLinks links) {
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        links.openEach(
                Inputs.caseNumber(execution),
                Inputs.text(execution, "caseType"),
                Inputs.text(execution, "relation"),
                Inputs.text(execution, "inverse"),
                FieldMapping.parse(Inputs.text(execution, "mapping")),
                Inputs.text(execution, "rows"),
                Inputs.optional(execution, "among"),
                Inputs.optional(execution, "cell"));
    }
}
