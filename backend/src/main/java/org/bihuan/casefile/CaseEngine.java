package org.bihuan.casefile;

import java.util.Map;
import java.util.Set;
import org.bihuan.casetype.CaseType;
import org.jspecify.annotations.Nullable;

/** What the case store asks of the process engine; the engine room implements it. */
public interface CaseEngine {

    /** Lets nothing of the case move until {@link #resume}. */
    void suspend(String caseNumber);

    void resume(String caseNumber);

    /** Lets a job be tried once more that has failed for good. */
    void retry(String jobId);

    /** Takes the whole process away, whatever it waits for. */
    void terminate(String caseNumber);

    /** Starts the process of a case and runs it up to its first waiting points, in the running transaction. */
    void start(CaseType type, String caseNumber, Map<String, @Nullable Object> variables);

    /**
     * Hands a message to the process of a case.
     *
     * @throws org.bihuan.RefusedException conflict if the process does not wait for it now
     */
    void send(String caseNumber, String message, Map<String, @Nullable Object> variables);

    /** The messages that the process of a case waits for now, in its parts as well. */
    Set<String> awaited(String caseNumber);
}
