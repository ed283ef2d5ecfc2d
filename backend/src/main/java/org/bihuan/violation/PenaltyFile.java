package org.bihuan.violation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bihuan.violation.Penalty.Basis;
import org.jspecify.annotations.Nullable;

/** Reads the list of penalties, and that of the tiers within them. */
final class PenaltyFile {

    static final ListFile PENALTIES = new ListFile(
            "processes/penalties.csv",
            "code,cause,clause,party,circumstance,mode,basis,least,most,baseFrom,baseBelow,effectiveFrom,effectiveTo,source");

    static final ListFile TIERS = new ListFile(
            "processes/discretion.csv", "code,tier,party,circumstance,least,most,effectiveFrom,effectiveTo,source");

    private static final Set<String> PARTIES = Set.of("organisation", "person");
    private static final Set<String> CIRCUMSTANCES = Set.of("first", "aggravated");
    private static final Set<String> MODES = Set.of("concurrent", "afterwards", "direct");
    private static final Set<String> BASES = Set.of("yuan", "income", "gains", "none", "elsewhere");

    private PenaltyFile() {}

    /** @throws IllegalStateException with the first line that is wrong, and why */
    static List<Penalty> penalties(String csv) {
        return PENALTIES.read(
                csv,
                PenaltyFile::penalty,
                (one, other) -> one.code().equals(other.code())
                        && one.party().equals(other.party())
                        && one.circumstance().equals(other.circumstance())
                        && one.basis() == other.basis()
                        && one.inForce().overlaps(other.inForce()));
    }

    /** @throws IllegalStateException with the first line that is wrong, and why */
    static List<Tier> tiers(String csv) {
        return TIERS.read(
                csv,
                PenaltyFile::tier,
                (one, other) -> one.code().equals(other.code())
                        && one.name().equals(other.name())
                        && one.party().equals(other.party())
                        && one.circumstance().equals(other.circumstance())
                        && one.inForce().overlaps(other.inForce()));
    }

    private static Penalty penalty(ListFile.Line line) {
        Basis basis = Basis.valueOf(line.among("basis", BASES).toUpperCase(Locale.ROOT));
        boolean hasAmounts = basis != Basis.NONE && basis != Basis.ELSEWHERE;
        BigDecimal least = amount(line, "least");
        BigDecimal most = amount(line, "most");
        if (hasAmounts != (least != null) || hasAmounts != (most != null)) {
            throw line.wrong("basis 为 none、elsewhere 时不写 least、most，其他的都要写");
        }
        ordered(line, least, most);
        return new Penalty(
                line.required("code"),
                line.required("cause"),
                line.required("clause"),
                line.among("party", PARTIES),
                line.among("circumstance", CIRCUMSTANCES),
                line.among("mode", MODES),
                basis,
                least,
                most,
                amount(line, "baseFrom"),
                amount(line, "baseBelow"),
                line.inForce(),
                isUnverified(line));
    }

    private static Tier tier(ListFile.Line line) {
        line.required("least");
        line.required("most");
        BigDecimal least = amount(line, "least");
        BigDecimal most = amount(line, "most");
        ordered(line, least, most);
        return new Tier(
                line.required("code"),
                line.required("tier"),
                line.among("party", PARTIES),
                line.among("circumstance", CIRCUMSTANCES),
                least,
                most,
                line.inForce(),
                isUnverified(line));
    }

    private static boolean isUnverified(ListFile.Line line) {
        return line.among("source", ViolationFile.SOURCES).equals("unverified");
    }

    private static void ordered(ListFile.Line line, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw line.wrong("least 大于 most");
        }
    }

    private static @Nullable BigDecimal amount(ListFile.Line line, String column) {
        String text = line.optional(column);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() >= 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw line.wrong(column + " 应为不小于0的数");
    }
}
