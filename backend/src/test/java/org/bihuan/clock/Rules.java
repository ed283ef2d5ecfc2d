package org.bihuan.clock;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;

/** Rules for tests that do not care for the file. */
final class Rules {

    private Rules() {}

    /** A service promise that is counted forward and rolls where it can. */
    static DeadlineRule rule(int amount, Unit unit) {
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
                List.of(),
                List.of(),
                false,
                false,
                null,
                LocalDate.of(2026, 1, 1),
                null);
    }
}
