package org.bihuan.architecture.offender.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** One bean serves all cases: what it remembers belongs to another. */
final class Forgetful implements JavaDelegate {

    private int calls;

    @Override
    public void execute(DelegateExecution execution) {
        calls++;
    }
}
