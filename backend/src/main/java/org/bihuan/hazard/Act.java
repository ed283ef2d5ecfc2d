package org.bihuan.hazard;

import static org.bihuan.hazard.Status.CLOSED;
import static org.bihuan.hazard.Status.CONFIRMED;
import static org.bihuan.hazard.Status.ESCALATED;
import static org.bihuan.hazard.Status.EXTENDED;
import static org.bihuan.hazard.Status.NEW;
import static org.bihuan.hazard.Status.OVERDUE;
import static org.bihuan.hazard.Status.RECTIFYING;
import static org.bihuan.hazard.Status.SUBMITTED;
import static org.bihuan.hazard.Status.VERIFIED;

import java.util.Set;

/** What may be done to a hazard, from where to where; whatever stands elsewhere is left as it is. */
enum Act {
    RECORD("hazards-recorded", Set.of(), Set.of(CONFIRMED, CLOSED)),
    START_RECTIFYING("hazards-rectification-started", Set.of(CONFIRMED), Set.of(RECTIFYING)),
    SUBMIT(
            "hazards-submitted",
            Set.of(CONFIRMED, RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED),
            Set.of(CONFIRMED, RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED)),
    RUN_OUT("hazards-fell-due", Set.of(CONFIRMED, RECTIFYING, EXTENDED), Set.of(OVERDUE)),
    RECHECK(
            "hazards-rechecked",
            Set.of(RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED),
            Set.of(VERIFIED, RECTIFYING, OVERDUE)),
    ESCALATE("hazards-escalated", Set.of(RECTIFYING, EXTENDED, SUBMITTED, OVERDUE), Set.of(ESCALATED)),
    GIVE_TIME("hazards-given-time", Set.of(RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED), Set.of(RECTIFYING)),
    EXTEND("hazards-extended", Set.of(CONFIRMED, RECTIFYING, EXTENDED, SUBMITTED, OVERDUE), Set.of(EXTENDED)),
    SIGN_OFF("hazards-signed-off", Set.of(VERIFIED), Set.of(CLOSED, RECTIFYING)),
    RETURN("hazards-returned", Set.of(VERIFIED), Set.of(RECTIFYING)),
    CANCEL(
            "hazards-cancelled",
            Set.of(NEW, CONFIRMED, RECTIFYING, EXTENDED, SUBMITTED, VERIFIED, OVERDUE, ESCALATED),
            Set.of(Status.CANCELLED));

    private final String fact;
    private final Set<Status> from;
    private final Set<Status> to;

    Act(String fact, Set<Status> from, Set<Status> to) {
        this.fact = fact;
        this.from = from;
        this.to = to;
    }

    /** The type of the event that says so in the ledger. */
    String fact() {
        return fact;
    }

    boolean mayHappenTo(Status status) {
        return from.contains(status);
    }

    /** Whether a hazard may stand there afterwards. */
    boolean mayLeadTo(Status status) {
        return to.contains(status);
    }
}
