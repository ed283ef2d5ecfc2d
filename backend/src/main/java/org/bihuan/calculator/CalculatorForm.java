package org.bihuan.calculator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the calculator asks: a rule of the table, or a period of one's own; text as it was typed.
 *
 * @param rule a code; beats the period
 * @param from the day
 * @param time of the day, which only hours need
 */
record CalculatorForm(
        @Nullable String rule,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String roll,
        @Nullable String from,
        @Nullable String time) {

    /** Whether anything is asked, and not only a rule picked. */
    boolean asks() {
        return isSaid(from) && (isSaid(rule) || isSaid(amount));
    }

    boolean isByRule() {
        return isSaid(rule);
    }

    /** The same, to be counted from a day. */
    CalculatorForm on(LocalDate day) {
        return new CalculatorForm(rule, amount, unit, direction, roll, day.toString(), time);
    }

    String start() {
        return isSaid(time) ? from + "T" + time : String.valueOf(from);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
