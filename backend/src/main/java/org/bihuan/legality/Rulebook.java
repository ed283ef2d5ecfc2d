package org.bihuan.legality;

import java.util.List;
import java.util.stream.Stream;

/** What the law asks of every case of penalty, all of it. */
final class Rulebook {

    static final List<Rule> ALL = Stream.of(
                    WhoRules.ALL,
                    OrderRules.ALL,
                    SubstanceRules.ALL,
                    RangeRules.ALL,
                    MeasureRules.ALL,
                    ExecutionRules.ALL,
                    TimeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rulebook() {}

    /** A rule and what it says of a case. */
    record Judged(Rule rule, Verdict verdict) {}

    static List<Judged> judge(PenaltyCase one) {
        return ALL.stream()
                .map(rule -> new Judged(rule, rule.judge().apply(one)))
                .toList();
    }
}
