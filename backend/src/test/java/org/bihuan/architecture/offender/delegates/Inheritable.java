package org.bihuan.architecture.offender.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Somebody will make it a base class. */
class Inheritable implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
