package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Nobody is fined whom no notice has told so (行政处罚法第四十四条、第六十二条), nor more than the notice has said (第四十五条): {@code targets} of a
 * decision against those that the case knows. New facts are investigated and notified again.
 */
@Component("notMoreThanNotified")
final class NotMoreThanNotified implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        if (!submission.path("decision").asText().equals("penalize")) {
            return List.of();
        }
        Map<String, BigDecimal> notified = new HashMap<>();
        occasion.before()
                .path("targets")
                .forEach(
                        target -> notified.put(target.path("party").asText().strip(), FinesHaveAmounts.amount(target)));
        List<FieldError> problems = new ArrayList<>();
        for (JsonNode target : submission.path("targets")) {
            String party = target.path("party").asText().strip();
            BigDecimal told = notified.get(party);
            BigDecimal decided = FinesHaveAmounts.amount(target);
            if (told == null) {
                problems.add(new FieldError("targets", "没有告知过“" + party + "”，不能对其作出处罚决定（行政处罚法第四十四条、第六十二条）。"));
            } else if (decided.compareTo(told) > 0) {
                problems.add(new FieldError(
                        "targets",
                        "“" + party + "”告知的罚款是 " + told.toPlainString() + " 元，决定不能超过；有新事实的，补充调查后重新告知（行政处罚法第四十五条）。"));
            }
        }
        return problems;
    }
}
