package org.bihuan.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How figures are said. */
final class Wording {

    /** Where there is nothing to divide by. */
    static final String NONE = "—";

    private Wording() {}

    static String number(long count) {
        return NumberFormat.getIntegerInstance(Locale.CHINA).format(count);
    }

    /** With one decimal, never rounded up: 100% is said only where nothing is missing. */
    static String percent(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
