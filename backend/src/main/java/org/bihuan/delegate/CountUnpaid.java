package org.bihuan.delegate;

import org.bihuan.casefile.Cases;
import org.bihuan.legality.PenaltyDues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts what has not been paid yet, in fen, for the gateway behind it. Parameter: {@code result} (name of the number). */
@Component("countUnpaid")
final class CountUnpaid implements JavaDelegate {

    private final Cases cases;
    private final PenaltyDues dues;

    CountUnpaid(Cases cases, PenaltyDues dues) {
        this.cases = cases;
        this.dues = dues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                Inputs.text(execution, "result"), dues.unpaid(cases.require(Inputs.caseNumber(execution))));
    }
}
