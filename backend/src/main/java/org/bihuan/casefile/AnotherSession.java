package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** What is carried over ({@code toSession}) goes to another session than the one it comes from. */
@Component("anotherSession")
final class AnotherSession implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        JsonNode wanted = submission.path("toSession");
        return wanted.equals(occasion.before().path("session"))
                ? List.of(new FieldError("toSession", "事项就是这次现场办公的，请选后面的一次。"))
                : List.of();
    }
}
