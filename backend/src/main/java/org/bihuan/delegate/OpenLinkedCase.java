package org.bihuan.delegate;

import org.bihuan.casefile.CaseLinks;
import org.bihuan.casetype.FieldMapping;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks for a case of another type beside this one; it is opened right after the commit. Parameters: {@code caseType},
 * {@code relation} (what this type calls the new case), {@code inverse} (what the other type calls this one), {@code mapping}
 * (a line {@code field = text with {field}} for each field of the new case's start form).
 */
@Component("openLinkedCase")
final class OpenLinkedCase implements JavaDelegate {

    private final CaseLinks links;

    OpenLinkedCase(CaseLinks links) {
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        links.open(
                Inputs.caseNumber(execution),
                Inputs.text(execution, "caseType"),
                Inputs.text(execution, "relation"),
                Inputs.text(execution, "inverse"),
                FieldMapping.parse(Inputs.text(execution, "mapping")));
    }
}
