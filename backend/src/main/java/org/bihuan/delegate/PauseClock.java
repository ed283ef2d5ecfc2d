package org.bihuan.delegate;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.bihuan.clock.Pauses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets a clock of the case stand still. Parameters: {@code clock} (code), {@code reason} (one that the rule knows), and
 * {@code document}, which may be left out. Refused if the clock does not run, or not for that reason.
 */
@Component("pauseClock")
final class PauseClock implements JavaDelegate {

    private final CaseLetters letters;
    private final Pauses pauses;

    PauseClock(CaseLetters letters, Pauses pauses) {
        this.letters = letters;
        this.pauses = pauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = letters.about(Inputs.caseNumber(execution));
        pauses.pause(
                file.number(),
                Inputs.text(execution, "clock"),
                Inputs.grounds(
                        letters, file, Inputs.text(execution, "reason"), Inputs.optional(execution, "document")));
    }
}
