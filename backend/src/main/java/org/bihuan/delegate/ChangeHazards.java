package org.bihuan.delegate;

import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.Hazards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leads the hazards of the case on, by what its forms have said. Parameter: {@code act}. */
@Component("changeHazards")
final class ChangeHazards implements JavaDelegate {

    private final Hazards hazards;

    ChangeHazards(Hazards hazards) {
        this.hazards = hazards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        String act = Inputs.text(execution, "act");
        switch (act) {
            case "record" -> hazards.record(number);
            case "startRectifying" -> hazards.startRectifying(number);
            case "submit" -> hazards.submit(number);
            case "overdue" -> hazards.overdue(number);
            case "verify" -> hazards.verify(number);
            case "escalate" -> hazards.escalate(number);
            case "giveTime" -> hazards.giveTime(number);
            case "extend" -> hazards.extend(number);
            case "signOffGeneral" -> hazards.signOff(number, Hazard.GENERAL);
            case "signOffMajor" -> hazards.signOff(number, Hazard.MAJOR);
            case "returnToWork" -> hazards.returnToWork(number);
            case "cancel" -> hazards.cancel(number);
            default -> throw new IllegalArgumentException("there is no act " + act + " on hazards");
        }
    }
}
