package org.bihuan.violation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One 裁量阶次 within the range of a penalty: a line of {@code processes/discretion.csv}.
 *
 * @param name as the benchmark calls it: A, B, C …
 * @param least in yuan, included, as is the most
 */
public record Tier(
        String code,
        String name,
        String party,
        String circumstance,
        BigDecimal least,
        BigDecimal most,
        InForce inForce,
        boolean unverified) {

    /** Whether the benchmark said so on the day. */
    public boolean isOf(String violation, LocalDate day) {
        return code.equals(violation) && inForce.on(day);
    }

    public boolean admits(BigDecimal fine) {
        return fine.compareTo(least) >= 0 && fine.compareTo(most) <= 0;
    }
}
