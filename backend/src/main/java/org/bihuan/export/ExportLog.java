package org.bihuan.export;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who took what out of the house: written in a transaction of its own, so that it stays whatever becomes of the act, and before
 * the act, so that nothing leaves unwritten.
 */
@Component
class ExportLog {

    private final ExportMapper mapper;
    private final Clock clock;
    private final TransactionTemplate own;

    ExportLog(ExportMapper mapper, Clock clock, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void write(String act, String username, String address, ExportRequest request, @Nullable Integer rows) {
        write(act, username, address, request.place(), request.query(), request.summary(), rows, request.id());
    }

    void write(
            String act,
            String username,
            String address,
            String place,
            String query,
            String summary,
            @Nullable Integer rows,
            @Nullable Long request) {
        own.executeWithoutResult(status -> mapper.log(
                new ExportEntry(0, clock.instant(), act, username, address, place, query, summary, rows, request)));
    }

    /** Newest first. */
    List<ExportEntry> entries(@Nullable Long before, int limit) {
        return mapper.entries(before, limit);
    }
}
