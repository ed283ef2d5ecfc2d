package org.bihuan.delegate;

import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.bihuan.clock.Extensions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Applies for more time. Parameters: {@code clock} (code), {@code amount} (field with a whole number, in the unit of the rule's
 * ladder); {@code reason} and {@code document} may be left out. Refused after the end, beyond the ladder, or if it is too long.
 */
@Component("applyExtension")
final class ApplyExtension implements JavaDelegate {

    private final CaseLetters letters;
    private final Extensions extensions;

    ApplyExtension(CaseLetters letters, Extensions extensions) {
        this.letters = letters;
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = letters.about(Inputs.caseNumber(execution));
        int amount = CaseData.of(file).value(Inputs.text(execution, "amount")).asInt(0);
        extensions.apply(
                file.number(),
                Inputs.text(execution, "clock"),
                amount,
                Inputs.grounds(
                        letters, file, Inputs.optional(execution, "reason"), Inputs.optional(execution, "document")));
    }
}
