package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A penalty that was decided upon for an enterprise, or for a person on its account.
 *
 * @param uscc of the enterprise that the case is about, also where a person was punished
 * @param party as the decision names it
 * @param codes of the violations, with commas between
 * @param kinds of the penalties, with commas between
 * @param fine in yuan; zero if there was none
 * @param actedOn the day of the act, {@code null} if nobody has said
 * @param revoked whether it was annulled since
 */
public record PenaltyRecord(
        String caseNumber,
        String uscc,
        String party,
        String codes,
        String kinds,
        BigDecimal fine,
        @Nullable LocalDate actedOn,
        LocalDate decidedOn,
        boolean revoked) {

    public List<String> codeList() {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    public List<String> kindList() {
        return List.of(kinds.split(","));
    }

    public boolean hasFine() {
        return fine.signum() > 0;
    }
}
