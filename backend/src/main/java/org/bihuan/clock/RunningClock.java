package org.bihuan.clock;

import java.time.Instant;
import java.util.List;

/**
 * A clock of a case as everybody may read it.
 *
 * @param ordinaryDueAt when it would be due if the parties had agreed on nothing
 * @param explanation how the due date came about, one Chinese sentence for each step
 */
public record RunningClock(
        String code,
        String name,
        Instant startedAt,
        Instant ordinaryDueAt,
        Instant dueAt,
        State state,
        List<String> explanation) {

    /** Whether the period runs, stands still, or is over. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    public RunningClock {
        explanation = List.copyOf(explanation);
    }
}
