package org.bihuan.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of {@code processes/deadlines.yaml}.
 *
 * @param amount 0 to 1000; 0 only for workdays, where it means the same day
 * @param source who promised it, for {@link Basis#SERVICE}
 * @param article the article of the law, for {@link Basis#STATUTE}
 */
public record DeadlineRule(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int amount,
        @JsonProperty(required = true) Unit unit,
        @JsonProperty(required = true) Basis basis,
        @Nullable String source,
        @Nullable String article,
        @JsonProperty(required = true) LocalDate effectiveFrom) {

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

        boolean isCountedInWorkingTime() {
            return this == WORK_HOUR || this == WORKDAY;
        }
    }

    /** Where a period comes from. */
    public enum Basis {
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("statute")
        STATUTE
    }

    /** The period as an explanation says it, which is kept: 4个工作小时, 当日. */
    String period() {
        return amount == 0 ? "当日" : amount + unit.words;
    }

    /** What the rule rests on, in words. */
    @Nullable
    String ground() {
        return basis == Basis.SERVICE ? source : article;
    }
}
