package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** Who reviews the legality of a case has not handled it (行政处罚法第五十八条). */
@Component("reviewerDidNotHandle")
final class ReviewerDidNotHandle implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean handled =
                Handlers.of(occasion.before()).contains(occasion.person().username());
        return handled ? List.of(new FieldError("conclusion", "您办理过本案，不能作法制审核，请由另一位审核（行政处罚法第五十八条）。")) : List.of();
    }
}
