package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.legality.Rulebook.Judged;
import org.springframework.stereotype.Component;

/**
 * Refuses the step that would break what the rulebook asks, with the article. What was broken before does not hold up the step that
 * comes after it, nor does what is merely late.
 */
@Component(Lawful.NAME)
final class Lawful implements SubmissionRule {

    static final String NAME = "lawful";

    private final PenaltyCases penaltyCases;
    private final Clock clock;

    Lawful(PenaltyCases penaltyCases, Clock clock) {
        this.penaltyCases = penaltyCases;
        this.clock = clock;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        PenaltyCase before = penaltyCases.of(occasion.caseNumber());
        PenaltyCase after = before.with(
                before.history().with(occasion.step(), occasion.person().username(), clock.instant(), submission));
        return problems(before, after);
    }

    static List<FieldError> problems(PenaltyCase before, PenaltyCase after) {
        Set<Judged> known = Set.copyOf(broken(before));
        return broken(after).stream()
                .filter(judged -> !known.contains(judged))
                .map(judged -> new FieldError(
                        String.valueOf(judged.verdict().field()),
                        judged.verdict().because() + "（" + judged.rule().article() + "）。"))
                .toList();
    }

    private static List<Judged> broken(PenaltyCase one) {
        return Rulebook.judge(one).stream()
                .filter(judged -> judged.rule().blocks() && judged.verdict().isBroken())
                .collect(Collectors.toList());
    }
}
