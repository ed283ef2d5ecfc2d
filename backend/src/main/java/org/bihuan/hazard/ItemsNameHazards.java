package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** What an enterprise says that it has done ({@code items}) is about hazards that it still has to put right, each once. */
@Component("itemsNameHazards")
final class ItemsNameHazards implements SubmissionRule {

    private final HazardMapper mapper;

    ItemsNameHazards(HazardMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        Set<Integer> open = mapper.ofCase(occasion.caseNumber(), Hazards.MOST).stream()
                .filter(hazard -> hazard.status().isToRectify())
                .map(Hazard::findingNo)
                .collect(Collectors.toSet());
        List<FieldError> problems = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        int row = 0;
        for (JsonNode item : submission.path("items")) {
            int no = Entries.findingNo(item.path("findingNo"));
            String field = "items[" + row++ + "].findingNo";
            if (!open.contains(no)) {
                problems.add(new FieldError(field, "第" + no + "项不在待整改的问题里，请核对序号。"));
            } else if (!named.add(no)) {
                problems.add(new FieldError(field, "第" + no + "项填了不止一次，请合并成一行。"));
            }
        }
        return problems;
    }
}
