package org.bihuan.hazard;

import java.util.List;

/**
 * How much of what had to be rectified has been.
 *
 * @param all that were not cancelled
 * @param closed of them
 * @param inTime closed, and never late
 */
record HazardRates(long all, long closed, long inTime) {

    /** How many hazards of a slice are alike in what rates ask of them; cancelled ones are not counted. */
    record Count(Status status, boolean late, long hazards) {}

    static HazardRates of(List<Count> counts) {
        long all = 0;
        long closed = 0;
        long inTime = 0;
        for (Count count : counts) {
            all += count.hazards();
            closed += count.status() == Status.CLOSED ? count.hazards() : 0;
            inTime += count.status() == Status.CLOSED && !count.late() ? count.hazards() : 0;
        }
        return new HazardRates(all, closed, inTime);
    }
}
