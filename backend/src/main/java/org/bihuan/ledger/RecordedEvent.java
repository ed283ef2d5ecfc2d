package org.bihuan.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the ledger; {@code data} is the JSON text that was hashed. */
public record RecordedEvent(
        String caseNumber,
        long seq,
        String type,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String step,
        @Nullable String stepName,
        String data,
        String salt,
        String dataDigest,
        String prevHash,
        String hash) {

    /** The moment as it was hashed: UTC with six digits and {@code Z}. */
    public String atText() {
        return Chaining.text(at);
    }
}
