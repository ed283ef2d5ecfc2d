package org.bihuan.delegate;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.bihuan.clock.Pauses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets a clock of the case go on. Parameters: {@code clock} (code); {@code reason} and {@code document} may be left out. Refused
 * if the clock does not stand still.
 */
@Component("resumeClock")
final class ResumeClock implements JavaDelegate {

    private final CaseLetters letters;
    private final Pauses pauses;

    ResumeClock(CaseLetters letters, Pauses pauses) {
        this.letters = letters;
        this.pauses = pauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = letters.about(Inputs.caseNumber(execution));
        pauses.resume(
                file.number(),
                Inputs.text(execution, "clock"),
                Inputs.grounds(
                        letters, file, Inputs.optional(execution, "reason"), Inputs.optional(execution, "document")));
    }
}
