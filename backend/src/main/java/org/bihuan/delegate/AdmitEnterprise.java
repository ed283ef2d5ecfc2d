package org.bihuan.delegate;

import org.bihuan.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From here on the enterprise sees the case, whose type keeps it out until then ({@code start.partySees: false}). */
@Component("admitEnterprise")
final class AdmitEnterprise implements JavaDelegate {

    private final Cases cases;

    AdmitEnterprise(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.admitEnterprise(cases.require(Inputs.caseNumber(execution)));
    }
}
