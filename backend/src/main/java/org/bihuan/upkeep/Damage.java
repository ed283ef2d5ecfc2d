package org.bihuan.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree.
 *
 * @param caseNumber empty if no case is known
 * @param subject what exactly: the id of a task, a clock or a job, or the candidates of a task; null if the case says it all
 * @param step name of the step concerned
 */
public record Damage(Kind kind, String caseNumber, @Nullable String subject, @Nullable String step) {

    /** What can be wrong with a case. */
    public enum Kind {
        /** A case is open and no process drives it. */
        NO_PROCESS(false),
        /** A process runs although its case is closed, or there is none. */
        STRAY_PROCESS(true),
        /** The inbox shows a task that the engine does not know. */
        ROW_WITHOUT_TASK(true),
        /** The engine waits for a task that is in nobody's inbox. */
        TASK_WITHOUT_ROW(true),
        /** A task is open although its case is closed. */
        TASK_OF_CLOSED_CASE(true),
        /** A process waits for no task, no timer and no message. */
        WAITS_FOR_NOTHING(false),
        /** Nobody active can do a task. */
        NOBODY_CAN(false),
        /** A task that anybody may take cannot be found, or one that is taken still can. */
        WRONGLY_VISIBLE(true),
        /** A clock runs although its case is closed. */
        CLOCK_OF_CLOSED_CASE(true),
        /** A task is due at another moment than its clock. */
        DUE_DIFFERS(true),
        /** An automatic act has failed and is no more tried. */
        FAILED_JOB(true),
        /** The case stands still and its process does not, or the other way round. */
        SUSPENDED_DIFFERS(true);

        private final boolean repairable;

        Kind(boolean repairable) {
            this.repairable = repairable;
        }
    }

    /** Whether it can be put right without anybody having to decide anything, and in a case where that is recorded. */
    public boolean isRepairable() {
        return kind.repairable && !(kind == Kind.STRAY_PROCESS && subject == null);
    }
}
