package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * What is penalized has a party and what it is penalized with (行政处罚法第四十四条、第五十九条): one row of {@code targets} for each
 * party, and an amount exactly where there is a fine.
 */
@Component("finesHaveAmounts")
final class FinesHaveAmounts implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> problems = new ArrayList<>();
        boolean isPenalized = submission.path("decision").asText("penalize").equals("penalize");
        if (isPenalized && submission.path("targets").isEmpty()) {
            problems.add(new FieldError("targets", "请写明被处罚的当事人和处罚（行政处罚法第五十九条）。"));
        }
        Set<String> parties = new HashSet<>();
        for (JsonNode target : submission.path("targets")) {
            String party = target.path("party").asText().strip();
            if (!parties.add(party)) {
                problems.add(new FieldError("targets", "“" + party + "”写了两次，每个当事人写一条。"));
            }
            if (isFined(target) != (PenaltyCase.fine(target).signum() > 0)) {
                problems.add(new FieldError("targets", "“" + party + "”选了罚款的要写罚款数额，没选的不写。"));
            }
        }
        return problems;
    }

    private static boolean isFined(JsonNode target) {
        for (JsonNode penalty : target.path("penalties")) {
            if (penalty.asText().equals("fine")) {
                return true;
            }
        }
        return false;
    }
}
