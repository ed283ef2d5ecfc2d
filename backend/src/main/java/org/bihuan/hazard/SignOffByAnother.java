package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.ledger.Ledger;
import org.springframework.stereotype.Component;

/** A major hazard is signed off by two people: whoever examined it for the committee does not approve it as well. */
@Component("signOffByAnother")
final class SignOffByAnother implements SubmissionRule {

    private static final String EXAMINED = "task_signOffCommittee";
    private static final int LATEST = 200;

    private final Ledger ledger;

    SignOffByAnother(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean same = ledger.latest(occasion.caseNumber(), "task-completed", LATEST).stream()
                .filter(event -> EXAMINED.equals(event.step()))
                .findFirst()
                .filter(event -> event.actor().equals(occasion.person().username()))
                .isPresent();
        return same ? List.of(new FieldError("decision", "重大隐患销号由两个人先后审核，您已经审核过，请由另一位核准。")) : List.of();
    }
}
