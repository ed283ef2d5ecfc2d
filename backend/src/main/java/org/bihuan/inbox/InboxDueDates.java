package org.bihuan.inbox;

import java.time.Instant;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.clock.DueDates;
import org.springframework.stereotype.Component;

/** Moves the due dates of open tasks with the clock that they are due by. */
@Component
class InboxDueDates implements DueDates {

    private final InboxMapper mapper;
    private final Cases cases;

    InboxDueDates(InboxMapper mapper, Cases cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Override
    public void moved(String caseNumber, String code, Instant due) {
        CaseFile file = cases.require(caseNumber);
        CaseType type = cases.typeOf(file);
        for (InboxTask task : mapper.openOf(caseNumber)) {
            if (code.equals(type.manifest().step(task.step()).deadline())) {
                mapper.moveDue(task.id(), due);
                mapper.moveVisibilityDue(task.id(), due);
            }
        }
    }
}
