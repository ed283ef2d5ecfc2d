package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** The {@code results} of a recheck name each hazard that had to be looked at once, and no other. */
@Component("allRechecked")
final class AllRechecked implements SubmissionRule {

    private final HazardMapper mapper;

    AllRechecked(HazardMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        Set<Integer> wanted = mapper.ofCase(occasion.caseNumber(), Hazards.MOST).stream()
                .filter(hazard -> hazard.status().isToRecheck())
                .map(Hazard::findingNo)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<FieldError> problems = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        int row = 0;
        for (JsonNode result : submission.path("results")) {
            String field = "results[" + row + "].findingNo";
            int number = Entries.findingNo(result.path("findingNo"));
            if (!wanted.contains(number)) {
                problems.add(new FieldError(field, "这一项不在本次复查的范围内，请删除。"));
            } else if (!named.add(number)) {
                problems.add(new FieldError(field, "第" + number + "项填了两次，请保留一次。"));
            }
            row++;
        }
        wanted.removeAll(named);
        if (!wanted.isEmpty()) {
            String missing = wanted.stream().map(String::valueOf).collect(Collectors.joining("、"));
            problems.add(new FieldError("results", "第" + missing + "项还没有复查结果，每一项都要复查。"));
        }
        return problems;
    }
}
