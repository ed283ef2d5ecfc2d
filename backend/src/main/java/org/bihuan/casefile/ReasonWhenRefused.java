package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** Whoever says no ({@code approved: no}, {@code decision: refuse}) says why ({@code remark}). */
@Component("reasonWhenRefused")
final class ReasonWhenRefused implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean refused = submission.path("approved").asText().equals("no")
                || submission.path("decision").asText().equals("refuse");
        return refused && submission.path("remark").asText().isBlank()
                ? List.of(new FieldError("remark", "不同意的，请写明理由。"))
                : List.of();
    }
}
