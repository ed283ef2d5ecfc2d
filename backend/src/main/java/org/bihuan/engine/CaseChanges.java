package org.bihuan.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.inbox.Arrivals.NewTask;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the engine did to one case in one transaction, written once, just before the commit. It lives among the
 * transaction's synchronizations: two commands in one transaction share it, a transaction inside has its own.
 */
final class CaseChanges implements TransactionSynchronization {

    /** Carries the changes into the case store; called once per transaction. */
    interface Writer {
        void write(CaseChanges changes);
    }

    private final String caseNumber;
    private final Writer writer;
    private final Map<String, NewTask> created = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private final List<String> passed = new ArrayList<>();
    private final Map<String, String> incidents = new LinkedHashMap<>();
    private boolean ended;

    private CaseChanges(String caseNumber, Writer writer) {
        this.caseNumber = caseNumber;
        this.writer = writer;
    }

    static @Nullable CaseChanges current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("the engine runs in a transaction only");
        }
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof CaseChanges changes) {
                return changes;
            }
        }
        return null;
    }

    static CaseChanges begin(String caseNumber, Writer writer) {
        CaseChanges changes = new CaseChanges(caseNumber, writer);
        TransactionSynchronizationManager.registerSynchronization(changes);
        return changes;
    }

    void created(NewTask task) {
        created.put(task.id(), task);
    }

    /** A task that came and went in one transaction was never anybody's. */
    void deleted(String taskId) {
        if (created.remove(taskId) == null) {
            deleted.add(taskId);
        }
    }

    void passed(String element) {
        passed.add(element);
    }

    void ended() {
        ended = true;
    }

    void incident(@Nullable String element, String type) {
        incidents.put(String.valueOf(element), type);
    }

    String caseNumber() {
        return caseNumber;
    }

    List<NewTask> created() {
        return List.copyOf(created.values());
    }

    List<String> deleted() {
        return List.copyOf(deleted);
    }

    List<String> passed() {
        return List.copyOf(passed);
    }

    Map<String, String> incidents() {
        return Map.copyOf(incidents);
    }

    /** Whether the whole process has ended. */
    boolean isEnded() {
        return ended;
    }

    /** Before the ledger writes, because this still adds facts. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.write(this);
        created.clear();
        deleted.clear();
        passed.clear();
        incidents.clear();
        ended = false;
    }
}
