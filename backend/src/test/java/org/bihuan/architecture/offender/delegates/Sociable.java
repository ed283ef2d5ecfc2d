package org.bihuan.architecture.offender.delegates;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Whoever needs three others does too much. */
final class Sociable implements JavaDelegate {

    private final Object first = new Object();
    private final Object second = new Object();
    private final Object third = new Object();

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(Map.of("first", first, "second", second, "third", third));
    }
}
