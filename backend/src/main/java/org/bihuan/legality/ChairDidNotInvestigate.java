package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** Who presides over a hearing has not investigated the case (行政处罚法第六十四条第四项): {@code chair}. */
@Component("chairDidNotInvestigate")
final class ChairDidNotInvestigate implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean investigated =
                Handlers.of(occasion.before()).contains(submission.path("chair").asText());
        return investigated ? List.of(new FieldError("chair", "听证主持人不能是本案调查人员，请指定另一位（行政处罚法第六十四条第四项）。")) : List.of();
    }
}
