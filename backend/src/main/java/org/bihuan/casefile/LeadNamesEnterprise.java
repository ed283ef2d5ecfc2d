package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** What is handed to enforcement ({@code ending} is {@code to_enforcement}) names the enterprise. */
@Component("leadNamesEnterprise")
final class LeadNamesEnterprise implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        JsonNode enterprise = occasion.before().path("enterprise");
        boolean isLead = submission.path("ending").asText().equals("to_enforcement");
        return isLead && enterprise.asText().isBlank()
                ? List.of(new FieldError("ending", "事项没有写明企业，不能转为案源。"))
                : List.of();
    }
}
