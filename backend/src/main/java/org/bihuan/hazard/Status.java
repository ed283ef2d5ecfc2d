package org.bihuan.hazard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a hazard stands in its life. What leads from one to another is an {@link Act}. */
public enum Status {
    /** Reported, and not yet confirmed. */
    NEW,
    /** Found, and to be rectified. */
    CONFIRMED,
    /** The order has been served. */
    RECTIFYING,
    /** Like {@link #RECTIFYING}, with more time. */
    EXTENDED,
    /** The enterprise says that it is done. */
    SUBMITTED,
    /** Those who rechecked it say so as well. */
    VERIFIED,
    /** Signed off (销号). */
    CLOSED,
    /** Not done in time. */
    OVERDUE,
    /** Not done, and a lead of an enforcement case. */
    ESCALATED,
    /** Never was a hazard (误报). */
    CANCELLED;

    private static final Set<Status> ENDED = EnumSet.of(CLOSED, CANCELLED);

    /** Those in which something is still to be done. */
    public static final Set<Status> NOT_ENDED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CLOSED, CANCELLED)));

    private static final Set<Status> TO_RECHECK = EnumSet.of(RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED);

    /** Whether nothing more can happen to it. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether the enterprise still has to do something about it, as far as anybody has seen. */
    public boolean isToRectify() {
        return !isEnded() && this != VERIFIED;
    }

    /** Whether the next recheck has to look at it. */
    public boolean isToRecheck() {
        return TO_RECHECK.contains(this);
    }
}
