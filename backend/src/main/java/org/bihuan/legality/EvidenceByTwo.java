package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.people.Certificates;
import org.bihuan.people.People;
import org.springframework.stereotype.Component;

/** Evidence is collected by at least two officers whose certificates are valid (行政处罚法第四十二条): each row of {@code evidence}. */
@Component("evidenceByTwo")
final class EvidenceByTwo implements SubmissionRule {

    private final People people;
    private final Certificates certificates;

    EvidenceByTwo(People people, Certificates certificates) {
        this.people = people;
        this.certificates = certificates;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> problems = new ArrayList<>();
        Set<String> everybody = new LinkedHashSet<>();
        for (JsonNode row : submission.path("evidence")) {
            Set<String> collectors = new LinkedHashSet<>();
            row.path("collectors").forEach(one -> collectors.add(one.asText()));
            if (collectors.size() < 2) {
                problems.add(new FieldError("evidence", "“" + row.path("name").asText() + "”的取证人少于两人（行政处罚法第四十二条）。"));
            }
            everybody.addAll(collectors);
        }
        everybody.forEach(username -> people.find(username).ifPresent(person -> {
            String objection = certificates.objection(person);
            if (objection != null) {
                problems.add(new FieldError("evidence", person.name() + objection + "，不能取证（行政处罚法第四十二条）。"));
            }
        }));
        return problems;
    }
}
