package org.bihuan.legality;

import java.util.List;
import java.util.Locale;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the law asks of a case, and whether the case as it stands has kept it. */
@Service
public class LegalityChecklist {

    /**
     * @param rule id of the rule
     * @param article where the law says so
     * @param sentence what it asks
     * @param state {@code kept}, {@code open} or {@code broken}
     * @param because what is wrong; {@code null} if nothing is
     */
    public record Line(String rule, String article, String sentence, String state, @Nullable String because) {}

    private final Cases cases;
    private final PenaltyCases penaltyCases;

    LegalityChecklist(Cases cases, PenaltyCases penaltyCases) {
        this.cases = cases;
        this.penaltyCases = penaltyCases;
    }

    /**
     * @param lines rule by rule, without those that are of no concern for the case
     * @param targets each of those whom the case is to punish, in the order of the notice
     */
    public record Checklist(List<Line> lines, List<PenaltyTargets.Timeline> targets) {}

    /** Empty for a case type that names no step {@code lawful}. */
    public Checklist of(CaseFile file) {
        if (!isUnderRules(file)) {
            return new Checklist(List.of(), List.of());
        }
        PenaltyCase one = penaltyCases.of(file.number());
        return new Checklist(lines(one), PenaltyTargets.of(one));
    }

    private boolean isUnderRules(CaseFile file) {
        return cases.typeOf(file).manifest().steps().values().stream()
                .anyMatch(step -> step.rules().contains(Lawful.NAME));
    }

    private static List<Line> lines(PenaltyCase one) {
        return Rulebook.judge(one).stream()
                .filter(judged -> judged.verdict().state() != Verdict.State.BESIDE)
                .map(judged -> new Line(
                        judged.rule().id(),
                        judged.rule().article(),
                        judged.rule().sentence(),
                        judged.verdict().state().name().toLowerCase(Locale.ROOT),
                        judged.verdict().because()))
                .toList();
    }
}
