package org.bihuan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of cases ({@code TB2026-000001}): unique and increasing within the year. Each node takes them in blocks, in a
 * transaction of its own, so that opening cases never queues on one row; a stopped node leaves a gap, which is allowed.
 */
@Component
class CaseNumbers {

    static final int BLOCK = 20;

    private record Series(String prefix, int year) {}

    private record Block(long next, long end) {}

    private final CaseMapper mapper;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Map<Series, Block> blocks = new HashMap<>();

    CaseNumbers(CaseMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    synchronized String next(String prefix) {
        Series series = new Series(
                prefix, LocalDate.ofInstant(clock.instant(), Times.ZONE).getYear());
        Block block = blocks.get(series);
        if (block == null || block.next() == block.end()) {
            block = take(series);
        }
        blocks.put(series, new Block(block.next() + 1, block.end()));
        return "%s%d-%06d".formatted(series.prefix(), series.year(), block.next());
    }

    private Block take(Series series) {
        Block taken = ownTransaction.execute(status -> {
            Long next = mapper.nextNumber(series.prefix(), series.year());
            if (next == null) {
                mapper.insertNumbering(series.prefix(), series.year());
                next = mapper.nextNumber(series.prefix(), series.year());
            }
            if (next == null) {
                throw new IllegalStateException("no numbering row for " + series);
            }
            mapper.advanceNumbering(series.prefix(), series.year(), BLOCK);
            return new Block(next, next + BLOCK);
        });
        if (taken == null) {
            throw new IllegalStateException("no block of numbers for " + series);
        }
        return taken;
    }
}
