package org.bihuan.violation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far the law lets a violation be fined: one line of {@code processes/penalties.csv}.
 *
 * @param cause 案由, as a paper says it
 * @param clause by what it is punished
 * @param party {@code organisation} or {@code person}
 * @param circumstance {@code first}, or {@code aggravated} for who did not correct it in time or where the law says 情节严重
 * @param mode {@code concurrent} (ordered to correct and fined at once), {@code afterwards} (fined only if the order was not
 *     followed) or {@code direct}
 * @param least in yuan, per cent of last year's income, or times the gains, by basis; {@code null} where the law sets no amount
 * @param baseFrom illegal gains in yuan from which on the line counts
 * @param baseBelow illegal gains in yuan below which the line counts, or if there were none
 * @param unverified whether nobody has compared it with the text in force
 */
public record Penalty(
        String code,
        String cause,
        String clause,
        String party,
        String circumstance,
        String mode,
        Basis basis,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal baseFrom,
        @Nullable BigDecimal baseBelow,
        InForce inForce,
        boolean unverified) {

    private static final BigDecimal PER_CENT = new BigDecimal("0.01");

    /** What the amounts count. */
    public enum Basis {
        YUAN,
        INCOME,
        GAINS,
        /** The law knows no fine here. */
        NONE,
        /** Another law says how much. */
        ELSEWHERE
    }

    /**
     * The range in yuan.
     *
     * @param base last year's income or the illegal gains in yuan, {@code null} if nobody has said
     * @return {@code null} if this line says nothing of such a base, or nothing without one
     */
    public @Nullable Range range(@Nullable BigDecimal base) {
        boolean isBelow = baseFrom != null && (base == null || base.compareTo(baseFrom) < 0);
        boolean isAbove = baseBelow != null && base != null && base.compareTo(baseBelow) >= 0;
        if (isBelow || isAbove) {
            return null;
        }
        if (basis == Basis.NONE) {
            return new Range(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal one =
                switch (basis) {
                    case YUAN -> BigDecimal.ONE;
                    case INCOME -> base == null ? null : base.multiply(PER_CENT);
                    case GAINS -> base;
                    case NONE, ELSEWHERE -> null;
                };
        return one == null || least == null || most == null ? null : new Range(least.multiply(one), most.multiply(one));
    }

    boolean isOfSameCaseAs(Penalty other) {
        return party.equals(other.party)
                && circumstance.equals(other.circumstance)
                && (basis == other.basis || basis == Basis.NONE);
    }

    boolean isLighterThan(Penalty other) {
        if (basis == Basis.NONE || least == null || most == null || other.least == null || other.most == null) {
            return basis == Basis.NONE;
        }
        int compared = most.compareTo(other.most);
        return compared < 0 || compared == 0 && least.compareTo(other.least) < 0;
    }

    /** From the least to the most, both included, in yuan. */
    public record Range(BigDecimal least, BigDecimal most) {}
}
