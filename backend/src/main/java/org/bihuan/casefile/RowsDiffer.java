package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** No two rows of a list that somebody is asked for have the same number ({@code itemNo}) or title. */
@Component("rowsDiffer")
final class RowsDiffer implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> problems = new ArrayList<>();
        submission.properties().forEach(list -> {
            Set<String> seen = new HashSet<>();
            for (JsonNode row : list.getValue()) {
                for (String cell : List.of("itemNo", "title")) {
                    String value = row.path(cell).asText();
                    if (!value.isBlank() && !seen.add(cell + value)) {
                        problems.add(new FieldError(list.getKey(), "“" + value + "”写了两遍，请合并或者改正。"));
                    }
                }
            }
        });
        return problems;
    }
}
