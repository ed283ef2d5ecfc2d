package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each enterprise has been punished with. Every act belongs into the transaction of its case; done again, it changes nothing. */
@Component
public class PenaltyRecords {

    private static final int MOST = 200;

    private final PenaltyMapper mapper;
    private final Clock clock;

    PenaltyRecords(PenaltyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * One of those whom a decision punishes.
     *
     * @param fine in yuan, zero if there is none
     */
    public record Punished(String party, List<String> kinds, BigDecimal fine) {}

    /**
     * What the case has decided today, in place of what it had decided before.
     *
     * @param codes of the violations
     * @param actedOn {@code null} if nobody has said
     */
    public void decided(
            String caseNumber, String uscc, List<String> codes, @Nullable LocalDate actedOn, List<Punished> punished) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        mapper.forget(caseNumber);
        if (!punished.isEmpty()) {
            mapper.insert(punished.stream()
                    .map(one -> new PenaltyRecord(
                            caseNumber,
                            uscc,
                            one.party(),
                            String.join(",", codes),
                            String.join(",", one.kinds()),
                            one.fine(),
                            actedOn,
                            today,
                            false))
                    .toList());
        }
    }

    /** The decision was annulled; it stays on file as such. */
    public void revoked(String caseNumber) {
        mapper.revoke(caseNumber);
    }

    /** The newest decision first, at most 200. */
    public List<PenaltyRecord> of(String uscc) {
        return mapper.of(uscc, MOST);
    }
}
