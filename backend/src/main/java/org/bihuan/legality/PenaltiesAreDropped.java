package org.bihuan.legality;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Termination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case of penalty ends by its law (撤案, 不予处罚, 移送 …) and not by a superior's hand. */
@Component
final class PenaltiesAreDropped implements Termination {

    private static final String LAWFUL = "lawful";

    private final Cases cases;

    PenaltiesAreDropped(Cases cases) {
        this.cases = cases;
    }

    @Override
    public @Nullable String objection(CaseFile file) {
        boolean isPenalty = cases.typeOf(file).manifest().steps().values().stream()
                .anyMatch(step -> step.rules().contains(LAWFUL));
        return isPenalty ? "行政处罚案件不能终止，请按撤案、不予处罚或者移送办理。" : null;
    }
}
