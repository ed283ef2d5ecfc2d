package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction is about to write down about its one case. It lives among the transaction's synchronizations, not in
 * a thread-local, so that a transaction inside a transaction has its own.
 */
final class LedgerWriting implements TransactionSynchronization {

    /** Writes the events of a case after its head; called once, just before the commit. */
    interface Writer {
        void write(Head head, List<Event> events);
    }

    private final Writer writer;
    private final List<Event> events = new ArrayList<>();
    private Head head;

    private LedgerWriting(Writer writer, Head head) {
        this.writer = writer;
        this.head = head;
    }

    static @Nullable LedgerWriting current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("the ledger is written in a transaction only");
        }
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof LedgerWriting writing) {
                return writing;
            }
        }
        return null;
    }

    static LedgerWriting begin(Writer writer, Head head) {
        LedgerWriting writing = new LedgerWriting(writer, head);
        TransactionSynchronizationManager.registerSynchronization(writing);
        return writing;
    }

    String caseNumber() {
        return head.caseNumber();
    }

    void add(Event event) {
        events.add(event);
    }

    /** After everything else that still adds events before the commit. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!events.isEmpty()) {
            writer.write(head, List.copyOf(events));
            events.clear();
        }
    }
}
