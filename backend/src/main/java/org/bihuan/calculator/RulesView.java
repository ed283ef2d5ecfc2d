package org.bihuan.calculator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of the table of periods.
 *
 * @param usual when rules warn that say nothing else
 * @param unverified how many have a value that nobody has verified
 */
record RulesView(List<Group> groups, String usual, int unverified) {

    /** Rules under a heading. */
    record Group(String name, List<Row> rows) {}

    /**
     * An edition of a rule.
     *
     * @param facts whether its last day rolls, what suspends and extends it, and when it warns unless as usual
     * @param dates from when until when a clock may start by it
     * @param inForce whether that is today
     * @param unverified whether the period itself or one of its facts is
     */
    record Row(
            String code,
            String name,
            String period,
            String startEvent,
            String ground,
            List<Fact> facts,
            String dates,
            boolean inForce,
            boolean unverified,
            @Nullable String note) {}

    /** One line about a rule. */
    record Fact(String text, boolean unverified) {}
}
