package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The papers that one transaction issues, all of them just before it commits: a number is locked until then, and whoever
 * needs the next one must not wait for the engine as well. It lives among the transaction's synchronizations, so that a
 * transaction inside has its own.
 */
final class IssuesToCome implements TransactionSynchronization {

    /** @param kind under which the manifest declares the paper */
    record Issue(String caseNumber, String kind) {}

    /** Issues them, in the order in which they were asked for; called once per transaction. */
    interface Issuer {
        void issue(List<Issue> issues);
    }

    private final Issuer issuer;
    private final List<Issue> issues = new ArrayList<>();

    private IssuesToCome(Issuer issuer) {
        this.issuer = issuer;
    }

    static void add(Issue issue, Issuer issuer) {
        IssuesToCome toCome = current();
        if (toCome == null) {
            toCome = new IssuesToCome(issuer);
            TransactionSynchronizationManager.registerSynchronization(toCome);
        }
        toCome.issues.add(issue);
    }

    /** The kinds that the running transaction will have issued. */
    static List<String> kinds() {
        IssuesToCome toCome = current();
        return toCome == null
                ? List.of()
                : toCome.issues.stream().map(Issue::kind).toList();
    }

    private static @Nullable IssuesToCome current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("papers are issued in a transaction only");
        }
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof IssuesToCome toCome) {
                return toCome;
            }
        }
        return null;
    }

    /** Before the engine's changes are written, so that a case is closed after its last paper, and before the ledger. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 2;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        issuer.issue(List.copyOf(issues));
        issues.clear();
    }
}
