package org.bihuan.delegate;

import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Counts of how many of the cases that were opened for the rows of a list nothing has been heard yet. Parameters: {@code rows} (the
 * list), {@code relation} (what this type calls those cases), {@code message} (which each of them sends), {@code result} (name of the
 * number that conditions read).
 */
@Component("countUntold")
final class CountUntold implements JavaDelegate {

    private final CaseLinks links;
    private final Cases cases;

    CountUntold(CaseLinks links, Cases cases) {
        this.links = links;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        int expected = CaseData.of(cases.require(number))
                .value(Inputs.text(execution, "rows"))
                .size();
        int heard = links.countTold(number, Inputs.text(execution, "relation"), Inputs.text(execution, "message"));
        execution.setVariable(Inputs.text(execution, "result"), (long) expected - heard);
    }
}
