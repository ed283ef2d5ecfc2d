package org.bihuan.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the inbox asks of the process engine; the engine room implements it. */
public interface TaskEngine {

    /**
     * Completes a task in the running transaction.
     *
     * @param variables what gateways and tables read, nothing else
     */
    void complete(String taskId, Map<String, @Nullable Object> variables);

    /** An open task, as the engine tells of one that it has created. */
    Arrivals.NewTask describe(String taskId);

    /**
     * Where a task stands, from the process down to the storey that holds it. What is done side by side counts as one.
     *
     * @param isClosed whether a sub-process is one place of the storey around it
     * @param calls the activities that have called the part where the task is, the outermost first
     */
    List<Standing> standing(String taskId, List<String> calls, Predicate<String> isClosed);

    /**
     * Takes tokens away and sets one down instead, in the running transaction. What is set down goes on as if it had just been
     * reached.
     *
     * @param at the storey that changes, as {@link #standing} has told it
     * @param removed nodes of the storey whose tokens are taken away
     * @param target node of the storey, or of a sub-process of it
     * @param holders the sub-processes around the target, the innermost first
     */
    void move(Standing at, Set<String> removed, String target, List<String> holders);

    /**
     * Sets down one more of those who do a step side by side, while others of them are still at it.
     *
     * @param at the storey of the step
     * @param about the one of the collection for whom it is
     */
    void addSideBySide(Standing at, String step, String about);

    /**
     * A storey that is under way.
     *
     * @param instance the engine's own word for it
     * @param own the node of the storey where the task is, or that holds it
     * @param tokens how many stand at each node
     */
    record Standing(String instance, String own, Map<String, Integer> tokens) {}
}
