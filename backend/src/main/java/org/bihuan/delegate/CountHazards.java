package org.bihuan.delegate;

import java.util.Set;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Status;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Counts hazards of the case for a gateway. Parameters: {@code statuses} ({@code open}: neither signed off nor cancelled; {@code verified}: put
 * right and not signed off; {@code escalated}: ever handed to enforcement), {@code result} (name of the number that conditions
 * read); {@code level} and {@code mode} may be left out.
 */
@Component("countHazards")
final class CountHazards implements JavaDelegate {

    private final Hazards hazards;

    CountHazards(Hazards hazards) {
        this.hazards = hazards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Inputs.caseNumber(execution);
        String wanted = Inputs.text(execution, "statuses");
        long count = hazards.count(
                number,
                statuses(wanted),
                Inputs.optional(execution, "level"),
                Inputs.optional(execution, "mode"),
                wanted.equals("escalated"));
        execution.setVariable(Inputs.text(execution, "result"), count);
    }

    private static Set<Status> statuses(String wanted) {
        return switch (wanted) {
            case "open" -> Status.NOT_ENDED;
            case "verified" -> Set.of(Status.VERIFIED);
            case "escalated" -> Set.of();
            default -> throw new IllegalArgumentException("no hazards can be counted as " + wanted);
        };
    }
}
