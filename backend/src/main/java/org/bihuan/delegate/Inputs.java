package org.bihuan.delegate;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.bihuan.clock.Grounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

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

    /** The same for a parameter that a model may leave out; {@code null} then. */
    static @Nullable String optional(DelegateExecution execution, String parameter) {
        return execution.getVariableLocal(parameter) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** Both texts, with what the case says for each {@code {field}}. */
    static Grounds grounds(CaseLetters letters, CaseFile file, @Nullable String reason, @Nullable String document) {
        return new Grounds(
                reason == null ? null : letters.fill(file, reason),
                document == null ? null : letters.fill(file, document));
    }

    static String caseNumber(DelegateExecution execution) {
        return (String) execution.getVariable("caseNumber");
    }
}
