package org.bihuan.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case.
 *
 * @param calledBy ids of the activities that have called the part where the step is, the outermost first, with {@code /}
 *     between; empty for a step of the type itself
 * @param about for which of several the task is, where a step is done side by side for each; null for other steps
 * @param state {@code open}, {@code done} or {@code cancelled}
 * @param asked how many whom its holder has asked have not answered yet
 * @param candidates visibility keys of those who may take it, separated by spaces
 * @param dueAt when it is due; {@link #NEVER} for a task without a limit
 */
public record InboxTask(
        String id,
        String caseNumber,
        String typeKey,
        int typeVersion,
        String title,
        @Nullable String enterpriseUscc,
        @Nullable String enterpriseName,
        @Nullable String town,
        String step,
        String stepName,
        String calledBy,
        @Nullable String about,
        String state,
        String candidates,
        @Nullable String assignee,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int asked) {

    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final String OPEN = "open";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";

    public boolean isOpen() {
        return state.equals(OPEN);
    }

    /** Completed; a cancelled one is over as well, but not done. */
    public boolean isDone() {
        return state.equals(DONE);
    }

    public boolean hasLimit() {
        return dueAt.isBefore(NEVER);
    }

    /** The same task in the hands of somebody, or of nobody. */
    InboxTask heldBy(@Nullable String username) {
        return new InboxTask(
                id,
                caseNumber,
                typeKey,
                typeVersion,
                title,
                enterpriseUscc,
                enterpriseName,
                town,
                step,
                stepName,
                calledBy,
                about,
                state,
                candidates,
                username,
                createdAt,
                dueAt,
                endedAt,
                endedBy,
                asked);
    }

    /** The activities that have called the part where the step is, the outermost first. */
    public List<String> calls() {
        return calledBy.isEmpty() ? List.of() : List.of(calledBy.split("/"));
    }

    /** Keys of those who may take it. */
    public Set<String> candidateKeys() {
        return candidates.isBlank() ? Set.of() : Set.of(candidates.split(" "));
    }
}
