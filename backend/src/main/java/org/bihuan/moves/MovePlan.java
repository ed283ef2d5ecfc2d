package org.bihuan.moves;

import java.util.List;
import java.util.Set;
import org.bihuan.inbox.TaskEngine;
import org.jspecify.annotations.Nullable;

/**
 * A move that has been checked.
 *
 * @param at the storey that changes; null exactly if the move is refused
 * @param removed nodes of the storey whose tokens are taken away
 * @param holders the sub-processes around the target within the storey, the innermost first
 * @param why the reason if it is refused
 */
record MovePlan(
        String target,
        TaskEngine.@Nullable Standing at,
        Set<String> removed,
        List<String> holders,
        @Nullable String why) {

    static MovePlan refused(String target, String why) {
        return new MovePlan(target, null, Set.of(), List.of(), why);
    }

    boolean isSafe() {
        return at != null;
    }
}
