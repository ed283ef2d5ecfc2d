package org.bihuan.delegate;

import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lays the case to another that is there already, in the place of those before. Parameters: {@code field} (which holds the number
 * of the other), {@code relation}, {@code inverse} (what each calls the other), {@code former}, {@code formerInverse} (what the case
 * and those before call each other from now on).
 */
@Component("joinLinkedCase")
final class JoinLinkedCase implements JavaDelegate {

    private final CaseLinks links;
    private final Cases cases;

    JoinLinkedCase(CaseLinks links, Cases cases) {
        this.links = links;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        links.join(
                number,
                CaseData.of(cases.require(number))
                        .value(Inputs.text(execution, "field"))
                        .asText(),
                Inputs.text(execution, "relation"),
                Inputs.text(execution, "inverse"),
                Inputs.text(execution, "former"),
                Inputs.text(execution, "formerInverse"));
    }
}
