package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Words;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Only what a recheck has passed is signed off ({@code decision} {@code sign_off} of {@code findingNos}), and only by somebody who has
 * seen it there ({@code verifiedOnSite}): papers do not take the place of looking.
 */
@Component("signOffVerifiedOnly")
final class SignOffVerifiedOnly implements SubmissionRule {

    private final HazardMapper mapper;
    private final Words words;

    SignOffVerifiedOnly(HazardMapper mapper, Words words) {
        this.mapper = mapper;
        this.words = words;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        if (!submission.path("decision").asText().equals("sign_off")) {
            return List.of();
        }
        Map<Integer, Hazard> hazards = mapper.ofCase(occasion.caseNumber(), Hazards.MOST).stream()
                .collect(Collectors.toMap(Hazard::findingNo, Function.identity()));
        List<FieldError> problems = new ArrayList<>();
        Set<Integer> named = Entries.findingNos(submission.path("findingNos"));
        named.forEach(number -> {
            Hazard hazard = hazards.get(number);
            if (hazard == null) {
                problems.add(new FieldError("findingNos", "本案没有第" + number + "项隐患。"));
            } else if (hazard.status() != Status.VERIFIED) {
                problems.add(new FieldError("findingNos", notVerified(hazard)));
            }
        });
        if (named.isEmpty() && hazards.values().stream().noneMatch(hazard -> hazard.status() == Status.VERIFIED)) {
            problems.add(new FieldError("findingNos", "没有复查合格的隐患，不能销号。"));
        }
        if (!Entries.isYes(submission.path("verifiedOnSite"))) {
            problems.add(new FieldError("verifiedOnSite", "销号前须到现场核实，不能只看材料。"));
        }
        return problems;
    }

    private String notVerified(Hazard hazard) {
        String status = words.kept(() -> words.of("hazard.status." + hazard.status()));
        return "第" + hazard.findingNo() + "项“" + hazard.shortDescription() + "”现在是“" + status + "”，复查合格后才能销号。";
    }
}
