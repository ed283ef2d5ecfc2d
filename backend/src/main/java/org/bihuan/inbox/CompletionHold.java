package org.bihuan.inbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Port to whoever may let a task wait for others although its form has been filled; implemented by the moves. */
public interface CompletionHold {

    /**
     * Asked only for a task whose holder has asked others.
     *
     * @param submission valid by its form
     * @return whether the submission is kept until they have answered
     * @throws org.bihuan.RefusedException conflict if they have to answer first
     */
    boolean holds(InboxTask task, JsonNode submission);
}
