package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/**
 * At least two officers inspect ({@code inspectors}), and their certificates are valid on the day on which they do (行政处罚法第四十二条,
 * 国办发〔2024〕54号). A form that does not name them anew means those whom the case knows.
 */
@Component("twoCertifiedInspectors")
final class TwoCertifiedInspectors implements SubmissionRule {

    private static final String FIELD = "inspectors";

    private final PeopleOptions people;

    TwoCertifiedInspectors(PeopleOptions people) {
        this.people = people;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean anew = submission.path(FIELD).size() > 0;
        JsonNode named = anew ? submission.path(FIELD) : occasion.before().path(FIELD);
        Set<String> usernames = new LinkedHashSet<>();
        named.forEach(one -> usernames.add(one.asText()));
        List<FieldError> problems = new ArrayList<>();
        if (usernames.size() < 2) {
            problems.add(new FieldError(FIELD, "检查人员不得少于两人。"));
        }
        if (!anew) {
            for (String username : usernames) {
                String objection = people.objection(username);
                if (objection != null) {
                    problems.add(new FieldError(FIELD, objection));
                }
            }
        }
        return problems;
    }
}
