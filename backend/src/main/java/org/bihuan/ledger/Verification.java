package org.bihuan.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The answer to "has anybody touched this case?".
 *
 * @param head hash of the last event, 64 zeros before the first
 * @param sealed last sequence number that a daily seal covers, 0 if none
 * @param firstInvalidSeq where the chain first breaks, {@code null} if it holds
 */
public record Verification(
        boolean valid, String algorithm, long events, String head, long sealed, @Nullable Long firstInvalidSeq) {}
