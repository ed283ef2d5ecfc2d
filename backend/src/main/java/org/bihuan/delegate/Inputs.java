package org.bihuan.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads what a model hands to a delegate: its input parameters and the number of the case. */
final class Inputs {

    private Inputs() {}

    /** @throws IllegalArgumentException if the model does not set the parameter; the step then waits as an incident */
    static String text(DelegateExecution execution, String parameter) {
        Object value = execution.getVariableLocal(parameter);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new IllegalArgumentException(
                execution.getCurrentActivityId() + " needs the input parameter '" + parameter + "'");
    }

    static String caseNumber(DelegateExecution execution) {
        return (String) execution.getVariable("caseNumber");
    }
}
