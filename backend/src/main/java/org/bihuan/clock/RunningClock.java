package org.bihuan.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as everybody may read it.
 *
 * @param ordinaryDueAt when it would be due if the parties had agreed on nothing
 * @param internalDueAt the earlier date without rolling that the bureau watches as well; {@code null} where it is the same
 * @param explanation how the due date came about, one Chinese sentence for each step
 */
public record RunningClock(
        String code,
        String name,
        Instant startedAt,
        Instant ordinaryDueAt,
        Instant dueAt,
        @Nullable Instant internalDueAt,
        State state,
        List<String> explanation) {

    /** Whether the period runs, stands still, waits for a decision about its extension, is exceeded, or is over. */
    public enum State {
        RUNNING,
        PAUSED,
        PENDING,
        OVERDUE,
        STOPPED
    }

    public RunningClock {
        explanation = List.copyOf(explanation);
    }

    /** Whether time is passing, in time or too late. */
    public boolean isTicking() {
        return state == State.RUNNING || state == State.OVERDUE;
    }
}
