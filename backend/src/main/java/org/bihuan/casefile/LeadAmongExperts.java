package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** The lead expert ({@code leadExpert}) is one of those who are sent ({@code experts}). */
@Component("leadAmongExperts")
final class LeadAmongExperts implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        String lead = submission.path("leadExpert").asText();
        for (JsonNode expert : submission.path("experts")) {
            if (expert.asText().equals(lead)) {
                return List.of();
            }
        }
        return List.of(new FieldError("leadExpert", "主办专家须从所派的专家中选定。"));
    }
}
