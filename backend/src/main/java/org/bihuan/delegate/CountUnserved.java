package org.bihuan.delegate;

import org.bihuan.casefile.Cases;
import org.bihuan.legality.PenaltyTargets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Counts those whom the notice or decision that was drawn up last has not reached yet, for the gateway behind it. Parameter:
 * {@code result} (name of the number).
 */
@Component("countUnserved")
final class CountUnserved implements JavaDelegate {

    private final Cases cases;
    private final PenaltyTargets targets;

    CountUnserved(Cases cases, PenaltyTargets targets) {
        this.cases = cases;
        this.targets = targets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                Inputs.text(execution, "result"), targets.unserved(cases.require(Inputs.caseNumber(execution))));
    }
}
