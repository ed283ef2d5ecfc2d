package org.bihuan.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the inbox asks of the process engine; the engine room implements it. */
public interface TaskEngine {

    /**
     * Completes a task in the running transaction.
     *
     * @param variables what gateways and tables read, nothing else
     */
    void complete(String taskId, Map<String, @Nullable Object> variables);
}
