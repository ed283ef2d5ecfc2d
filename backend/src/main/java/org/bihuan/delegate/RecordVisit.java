package org.bihuan.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stub. */
@Component("recordVisit")
final class RecordVisit implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {}
}
