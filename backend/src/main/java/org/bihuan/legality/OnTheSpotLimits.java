package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * What is decided on the spot is a warning, or a fine of at most 200 yuan for a citizen and 3,000 yuan for an organisation
 * (行政处罚法第五十一条): {@code targets}, each with its {@code partyKind}.
 */
@Component("onTheSpotLimits")
final class OnTheSpotLimits implements SubmissionRule {

    private static final BigDecimal PERSON = BigDecimal.valueOf(200);
    private static final BigDecimal ORGANISATION = BigDecimal.valueOf(3000);

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> problems = new ArrayList<>();
        for (JsonNode target : submission.path("targets")) {
            boolean isPerson = target.path("partyKind").asText().equals("person");
            BigDecimal most = isPerson ? PERSON : ORGANISATION;
            if (PenaltyCase.fine(target).compareTo(most) > 0) {
                problems.add(new FieldError(
                        "targets",
                        "当场处罚对" + (isPerson ? "公民" : "单位") + "的罚款不超过 " + most + " 元，超过的请立案，按普通程序办理（行政处罚法第五十一条）。"));
            }
        }
        return problems;
    }
}
