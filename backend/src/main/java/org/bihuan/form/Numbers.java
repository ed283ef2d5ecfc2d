package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as they are kept: exact, without trailing zeros, and never so large that arithmetic on them takes long. */
final class Numbers {

    private static final int DIGITS = 30;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private Numbers() {}

    static @Nullable BigDecimal read(String text) {
        return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** To be asked before any arithmetic: {@code 1e999999999} would fill the memory. */
    static boolean isModest(BigDecimal number) {
        return number.precision() <= DIGITS
                && Math.abs((long) number.scale()) <= DIGITS
                && (long) number.precision() - number.scale() <= DIGITS;
    }

    static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static JsonNode node(BigDecimal number) {
        return DecimalNode.valueOf(canonical(number));
    }
}
