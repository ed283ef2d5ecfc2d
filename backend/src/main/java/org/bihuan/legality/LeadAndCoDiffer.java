package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** At least two officers handle a case (行政处罚法第四十二条): {@code lead} and {@code co} are two people. */
@Component("leadAndCoDiffer")
final class LeadAndCoDiffer implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean same =
                submission.path("lead").asText().equals(submission.path("co").asText());
        return same ? List.of(new FieldError("co", "执法人员不得少于两人，协办人不能就是主办人（行政处罚法第四十二条）。")) : List.of();
    }
}
