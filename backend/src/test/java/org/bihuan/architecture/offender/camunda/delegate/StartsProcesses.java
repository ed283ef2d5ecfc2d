package org.bihuan.architecture.offender.camunda.delegate;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A delegate sees its execution, not the services of the engine. */
record StartsProcesses() {

    static void start() {
        DelegateExecution.class.getName();
        RuntimeService.class.getName();
    }
}
