package org.bihuan.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What is done to accounts, roles and units: a chain of its own beside those of the cases, with the same format, the same
 * verification and the same daily seal. Its head is the lock of the whole administration, so that no two administrators
 * decide on what the other is just changing.
 */
@Service
public class AdministrationLedger {

    /** In the place of a case's number; no case type has numbers like it. */
    public static final String CHAIN = "ADMIN";

    private final Ledger ledger;
    private volatile boolean begun;

    AdministrationLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Does the work as one transaction that has locked the administration; a lost race is repeated whole. */
    public <T> T write(Supplier<T> work) {
        if (!begun) {
            ledger.ensure(CHAIN);
            begun = true;
        }
        return ledger.write(CHAIN, work);
    }

    /**
     * Notes a fact within {@link #write}.
     *
     * @param type past tense in kebab-case, such as {@code user-created}
     * @param data who or what it is about, and before and after; never a secret
     */
    public void append(String type, String actor, ObjectNode data) {
        ledger.append(Event.of(CHAIN, type, actor).with(data));
    }

    /** The facts before a sequence number, newest first; {@code null} begins with the newest. */
    public List<RecordedEvent> newest(@Nullable Long before, int limit) {
        return ledger.newest(CHAIN, before == null ? Long.MAX_VALUE : before, limit);
    }

    /** The facts after a sequence number, oldest first. */
    public List<RecordedEvent> after(long seq, int limit) {
        return ledger.events(CHAIN, seq, limit);
    }

    public Verification verify() {
        return write(() -> ledger.verify(CHAIN));
    }
}
