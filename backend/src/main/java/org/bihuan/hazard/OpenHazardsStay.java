package org.bihuan.hazard;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Termination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case with hazards that are not signed off is not ended by a superior's hand. */
@Component
final class OpenHazardsStay implements Termination {

    private final Hazards hazards;

    OpenHazardsStay(Hazards hazards) {
        this.hazards = hazards;
    }

    @Override
    public @Nullable String objection(CaseFile file) {
        long open = hazards.count(file.number(), Status.NOT_ENDED, null, null, false);
        return open == 0 ? null : "还有 " + open + " 处隐患没有销号，不能终止。";
    }
}
