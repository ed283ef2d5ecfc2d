package org.bihuan.clock;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the handlers what a recount has moved: once for all that is new, however often it stopped and on whichever node. */
@Component
final class RecountNews {

    private final RecountMapper recounts;
    private final ObjectProvider<ClockWarnings> warnings;
    private final TransactionTemplate transaction;

    RecountNews(
            RecountMapper recounts, ObjectProvider<ClockWarnings> warnings, PlatformTransactionManager transactions) {
        this.recounts = recounts;
        this.warnings = warnings;
        this.transaction = new TransactionTemplate(transactions);
    }

    void tell(long edition) {
        Long last = recounts.lastMoved(edition);
        if (last == null || last <= recounts.toldThrough(edition)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            recounts.begin(edition);
            long told = recounts.lockTold(edition);
            List<String> cases = recounts.moved(edition, told, last);
            if (!cases.isEmpty()) {
                recounts.tell(edition, last);
                warnings.orderedStream().forEach(port -> port.recounted(cases));
            }
        });
    }
}
