package org.bihuan.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.bihuan.clock.Extensions;
import org.bihuan.clock.Grounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Grants or refuses more time. Parameters: {@code clock} (code), {@code decision} (field: {@code grant} grants it, anything else refuses
 * it), {@code by} (who decides, as the rule's ladder says); {@code amount} (field with a whole number, by default what was applied
 * for), {@code reason} and {@code document} may be left out. Refused if nothing waits, or from somebody who does not decide.
 */
@Component("decideExtension")
final class DecideExtension implements JavaDelegate {

    private final CaseLetters letters;
    private final Extensions extensions;

    DecideExtension(CaseLetters letters, Extensions extensions) {
        this.letters = letters;
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = letters.about(Inputs.caseNumber(execution));
        CaseData data = CaseData.of(file);
        String clock = Inputs.text(execution, "clock");
        String by = Inputs.text(execution, "by");
        Grounds grounds = Inputs.grounds(
                letters, file, Inputs.optional(execution, "reason"), Inputs.optional(execution, "document"));
        if (data.value(Inputs.text(execution, "decision")).asText().equals("grant")) {
            String amount = Inputs.optional(execution, "amount");
            JsonNode granted = amount == null ? null : data.value(amount);
            extensions.grant(
                    file.number(), clock, by, granted == null || !granted.isNumber() ? null : granted.asInt(), grounds);
        } else {
            extensions.refuse(file.number(), clock, by, grounds);
        }
    }
}
