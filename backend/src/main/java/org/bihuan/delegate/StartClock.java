package org.bihuan.delegate;

import java.time.Instant;
import java.util.Objects;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLetters;
import org.bihuan.casefile.Moments;
import org.bihuan.clock.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts a clock of the case, unless one of the code runs already. Parameters: {@code clock} (code); {@code from} (field with
 * the day or moment of the event, by default now), {@code reason} and {@code document} (texts with {@code {field}}) may be left out.
 */
@Component("startClock")
final class StartClock implements JavaDelegate {

    private final CaseLetters letters;
    private final Clocks clocks;

    StartClock(CaseLetters letters, Clocks clocks) {
        this.letters = letters;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = letters.about(Inputs.caseNumber(execution));
        String field = Inputs.optional(execution, "from");
        Instant event = field == null ? null : Moments.of(CaseData.of(file).value(field));
        clocks.start(
                file.number(),
                Inputs.text(execution, "clock"),
                Objects.requireNonNullElseGet(event, clocks::now),
                Inputs.grounds(
                        letters, file, Inputs.optional(execution, "reason"), Inputs.optional(execution, "document")));
    }
}
