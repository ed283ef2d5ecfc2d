package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** What is chosen as unlawful ({@code illegal}) among the candidates names the enterprise that becomes a lead. */
@Component("chosenNamesEnterprise")
final class ChosenNamesEnterprise implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        for (JsonNode chosen : submission.path("illegal")) {
            for (JsonNode candidate : occasion.before().path("candidates")) {
                if (candidate.path("title").equals(chosen)
                        && candidate.path("enterprise").asText().isBlank()) {
                    return List.of(new FieldError("illegal", "“" + chosen.asText() + "”没有写明企业，不能转为案源，请先退回补上。"));
                }
            }
        }
        return List.of();
    }
}
