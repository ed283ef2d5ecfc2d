package org.bihuan.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One side of a link between two cases.
 *
 * @param relation what the type of this side's case calls it
 * @param cause key of the message that opened one of the two
 * @param recordedAt when the ledger of this side's case was told; {@code null} until then
 */
record CaseLink(String caseNumber, String relation, String otherNumber, String cause, @Nullable Instant recordedAt) {}
