package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** Advice names no brands, telephone numbers or prices of products (安全生产法第六十四条). */
@Component("neutralAdvice")
final class NeutralAdvice implements SubmissionRule {

    private final AdviceCheck check;

    NeutralAdvice(AdviceCheck check) {
        this.check = check;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> errors = new ArrayList<>();
        add(errors, "advice", submission.path("advice").asText());
        int row = 0;
        for (JsonNode measure : submission.path("measures")) {
            for (JsonNode text : measure) {
                add(errors, "measures[" + row + "].measure", text.asText());
            }
            row++;
        }
        return errors;
    }

    private void add(List<FieldError> errors, String field, String text) {
        check.problems(text).forEach(problem -> errors.add(new FieldError(field, problem)));
    }
}
