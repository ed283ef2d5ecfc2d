package org.bihuan.clock;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.DeadlineRule.Extension;
import org.bihuan.clock.DeadlineRule.WarningPoint;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;

/** Rules for tests that do not care for the file. */
final class Rules {

    private Rules() {}

    /** A service promise that is counted forward and rolls where it can. */
    static DeadlineRule rule(int amount, Unit unit) {
        return rule(amount, unit, List.of(), List.of());
    }

    /** The same, with a step of a hundred that makes it longer, and the usual warnings. */
    static DeadlineRule extendable(int amount, Unit unit) {
        return rule(
                amount,
                unit,
                List.of(new Extension("局长", 100, unit, unit.mayEndAtRest() ? true : null, null, null, null, null)),
                List.of(
                        new WarningPoint(WarningPoint.Level.YELLOW, 30, 2, null),
                        new WarningPoint(WarningPoint.Level.RED, 10, 1, null)));
    }

    private static DeadlineRule rule(int amount, Unit unit, List<Extension> extend, List<WarningPoint> warn) {
        return new DeadlineRule(
                "T",
                "试验",
                amount,
                unit,
                Direction.FORWARD,
                unit.mayEndAtRest() ? true : null,
                "开始",
                Basis.SERVICE,
                "服务承诺",
                null,
                List.of(),
                extend,
                warn,
                false,
                false,
                null,
                LocalDate.of(2026, 1, 1),
                null);
    }
}
