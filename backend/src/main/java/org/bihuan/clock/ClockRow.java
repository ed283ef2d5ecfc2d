package org.bihuan.clock;

import java.time.Instant;
import java.util.Objects;
import org.bihuan.clock.RunningClock.State;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clock}: what decides when it is due, and what came out when it was counted last.
 *
 * @param ruleSnapshot the rule that it started with as JSON; {@code null} for a clock from before rules were kept
 * @param internalDueAt the safer date that the bureau watches as well, where the rule wants one and it is earlier
 * @param calendarEdition the calendar that {@code dueAt} was counted with
 * @param warned how many of the warnings of this due date have been given; all of them make an overdue clock
 * @param nextWarningAt when the next warning is due; {@code null} while there is none to come
 */
record ClockRow(
        long id,
        String caseNumber,
        String code,
        String name,
        @Nullable String taskId,
        @Nullable String ruleSnapshot,
        Instant startedAt,
        String startedBy,
        @Nullable String startReason,
        @Nullable String startDocument,
        Instant dueAt,
        @Nullable Instant internalDueAt,
        State state,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedBy,
        long calendarEdition,
        int warned,
        @Nullable Instant nextWarningAt) {

    /** How the clock stands now: one that runs past its due date is overdue, whether or not somebody has been told. */
    State stateAt(Instant now) {
        return state == State.RUNNING && !now.isBefore(dueAt) ? State.OVERDUE : state;
    }

    boolean isOpen() {
        return state != State.STOPPED;
    }

    boolean isDueLike(ClockRow other) {
        return dueAt.equals(other.dueAt) && Objects.equals(internalDueAt, other.internalDueAt);
    }

    boolean warnsLike(ClockRow other) {
        return warned == other.warned && state == other.state && Objects.equals(nextWarningAt, other.nextWarningAt);
    }

    ClockRow of(String task) {
        return new ClockRow(
                id,
                caseNumber,
                code,
                name,
                task,
                ruleSnapshot,
                startedAt,
                startedBy,
                startReason,
                startDocument,
                dueAt,
                internalDueAt,
                state,
                stoppedAt,
                stoppedBy,
                calendarEdition,
                warned,
                nextWarningAt);
    }

    /**
     * The same in another state, counted anew. A clock that stands still or waits for a decision warns of nothing; one that is
     * put off to a later date warns again of that date, but one that merely goes on does not say anything twice.
     *
     * @param next running for a clock that goes on, also if its time is over: being told makes it overdue
     */
    ClockRow counted(State next, Reckoning reckoning, long edition, Instant now) {
        boolean goesOn = state == State.PAUSED || next == State.PAUSED;
        int told = goesOn ? warned : Math.min(warned, reckoning.passed(now));
        boolean ticks = next == State.RUNNING || next == State.OVERDUE;
        boolean allTold = told == reckoning.warnings().size();
        return new ClockRow(
                id,
                caseNumber,
                code,
                name,
                taskId,
                ruleSnapshot,
                startedAt,
                startedBy,
                startReason,
                startDocument,
                reckoning.dueAt(),
                reckoning.internalDueAt(),
                ticks ? (allTold ? State.OVERDUE : State.RUNNING) : next,
                stoppedAt,
                stoppedBy,
                edition,
                told,
                ticks && !allTold ? reckoning.warnings().get(told).at() : null);
    }

    /** The same after so many of its warnings have been given. */
    ClockRow warned(int told, Reckoning reckoning) {
        boolean allTold = told == reckoning.warnings().size();
        return new ClockRow(
                id,
                caseNumber,
                code,
                name,
                taskId,
                ruleSnapshot,
                startedAt,
                startedBy,
                startReason,
                startDocument,
                dueAt,
                internalDueAt,
                allTold ? State.OVERDUE : state,
                stoppedAt,
                stoppedBy,
                calendarEdition,
                told,
                allTold ? null : reckoning.warnings().get(told).at());
    }
}
