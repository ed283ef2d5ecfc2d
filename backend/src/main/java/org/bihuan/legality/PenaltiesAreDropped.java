package org.bihuan.legality;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Termination;
import org.bihuan.casetype.CaseType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case of penalty ends by its law (撤案, 不予处罚, 移送 …) and not by a superior's hand. */
@Component
public final class PenaltiesAreDropped implements Termination {

    private static final String LAWFUL = "lawful";

    private final Cases cases;

    PenaltiesAreDropped(Cases cases) {
        this.cases = cases;
    }

    /** Whether cases of the type are judged by the rulebook of penalties. */
    public static boolean isPenalty(CaseType type) {
        return type.manifest().steps().values().stream()
                .anyMatch(step -> step.rules().contains(LAWFUL));
    }

    @Override
    public @Nullable String objection(CaseFile file) {
        return isPenalty(cases.typeOf(file)) ? "行政处罚案件不能终止，请按撤案、不予处罚或者移送办理。" : null;
    }
}
