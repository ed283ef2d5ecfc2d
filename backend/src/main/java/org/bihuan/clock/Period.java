package org.bihuan.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.bihuan.RefusedException;

/**
 * How long something may take, and how that is counted.
 *
 * @param amount 1 to 1000; 0 only for workdays counted forward, where it means the same day
 * @param roll whether a last day of rest moves: forward to the next workday (民法典第二百零三条), backward to the workday
 *     before; only calendar days and months ask, the other units never end on a day of rest or do not care
 */
public record Period(int amount, Unit unit, Direction direction, boolean roll) {

    private static final int MOST = 1000;

    /** What an amount is counted in. */
    public enum Unit {
        WORK_HOUR("个工作小时"),
        HOUR("小时"),
        WORKDAY("个工作日"),
        CALENDAR_DAY("日"),
        MONTH("个月");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        /** Whether the period begins at a moment and not with the day after. */
        public boolean isHours() {
            return this == WORK_HOUR || this == HOUR;
        }

        /** Whether days of rest stop the count. */
        public boolean isWorkingTime() {
            return this == WORK_HOUR || this == WORKDAY;
        }

        /** Whether the last day may be a day of rest, so that a rule has to say whether it rolls. */
        public boolean mayEndAtRest() {
            return this == CALENDAR_DAY || this == MONTH;
        }
    }

    /** Whether a period is counted from what starts it, or back from what must not come sooner. */
    public enum Direction {
        @JsonProperty("forward")
        FORWARD,
        @JsonProperty("backward")
        BACKWARD
    }

    /** @throws RefusedException if the amount is absurd */
    public Period {
        int least = unit == Unit.WORKDAY && direction == Direction.FORWARD ? 0 : 1;
        if (amount < least || amount > MOST) {
            throw RefusedException.wrong("amount", "期限的数量须在" + least + "到" + MOST + "之间。");
        }
        roll = roll && unit.mayEndAtRest();
    }

    /** A period as most are: counted forward, a last day of rest rolls. */
    public static Period of(int amount, Unit unit) {
        return new Period(amount, unit, Direction.FORWARD, true);
    }

    /** As an explanation says it: 4个工作小时, 当日, 提前7个工作日. */
    public String words() {
        if (amount == 0) {
            return "当日";
        }
        return (direction == Direction.BACKWARD ? "提前" : "") + amount + unit.words;
    }
}
