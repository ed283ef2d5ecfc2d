package org.bihuan.calculator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the calculator shows.
 *
 * @param form what was asked, with today where nothing was
 * @param own whether the period is typed and not a rule's
 * @param refusal why there is no answer, a Chinese sentence
 */
record CalculatorView(
        CalculatorForm form,
        boolean own,
        List<Group> rules,
        List<Choice> units,
        List<Choice> directions,
        List<Choice> rolls,
        @Nullable Answer answer,
        @Nullable String refusal) {

    /** Rules under a heading. */
    record Group(String name, List<Choice> choices) {}

    /** An option of a list. */
    record Choice(String value, String name, boolean chosen) {}

    /**
     * When it is due, and why.
     *
     * @param title the rule's name, or the period
     * @param due the day
     * @param time until when on that day
     * @param unrolled the day without rolling, where it is another
     * @param unverified what has to be compared with what, for a rule that nobody has verified
     * @param lines Chinese sentences, one for each step
     */
    record Answer(
            String title,
            String due,
            String time,
            @Nullable String unrolled,
            @Nullable String unverified,
            List<String> lines) {}
}
