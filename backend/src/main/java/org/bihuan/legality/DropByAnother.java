package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.ledger.Ledger;
import org.springframework.stereotype.Component;

/** A case is dropped by two people: whoever has decided it does not approve it as well. */
@Component("dropByAnother")
final class DropByAnother implements SubmissionRule {

    private static final String DECIDED = "task_decide";
    private static final int LATEST = 200;

    private final Ledger ledger;

    DropByAnother(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean same = ledger.latest(occasion.caseNumber(), "task-completed", LATEST).stream()
                .filter(event -> DECIDED.equals(event.step()))
                .findFirst()
                .filter(event -> event.actor().equals(occasion.person().username()))
                .isPresent();
        return same ? List.of(new FieldError("decision", "撤案由两个人先后决定，您已经决定过，请由另一位审批。")) : List.of();
    }
}
