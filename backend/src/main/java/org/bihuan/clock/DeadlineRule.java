package org.bihuan.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a period of {@code processes/deadlines.yaml}; {@code processes/README.md} says what each key means.
 *
 * @param amount as of a {@link Period}
 * @param roll whether a last day of rest rolls; given for calendar days and months only
 * @param startEvent what the period is counted from, in words
 * @param source who promised it, for {@link Basis#SERVICE}
 * @param article the article of the law, for {@link Basis#STATUTE}
 * @param suspend for what the clock may stand still; for nothing, if there is none
 * @param extend by whom the period may be made longer, one step after the other
 * @param warn when to warn, the earliest first
 * @param internal whether the bureau also watches the day before rolling, which is the safer one
 * @param unverified whether the amount still has to be compared with the law in force
 * @param note what people who maintain the rules should know; for an unverified rule, what to compare it with
 * @param effectiveTo the last day on which a clock could start by it, {@code null} while it is in force
 */
public record DeadlineRule(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int amount,
        @JsonProperty(required = true) Unit unit,
        Direction direction,
        @Nullable Boolean roll,
        @JsonProperty(required = true) String startEvent,
        @JsonProperty(required = true) Basis basis,
        @Nullable String source,
        @Nullable String article,
        List<Suspension> suspend,
        List<Extension> extend,
        List<WarningPoint> warn,
        Boolean internal,
        Boolean unverified,
        @Nullable String note,
        @JsonProperty(required = true) LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /** Where a period comes from. */
    public enum Basis {
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("statute")
        STATUTE
    }

    /**
     * What lets the clock stand still.
     *
     * @param reason as people choose it and as the explanation says it: 检测、检验、检疫或者技术鉴定
     */
    public record Suspension(
            @JsonProperty(required = true) String reason, @Nullable String article, Boolean unverified) {

        public Suspension {
            unverified = Boolean.TRUE.equals(unverified);
        }
    }

    /**
     * One step of the ladder by which a period grows; it must be applied for before the period ends.
     *
     * @param by who decides: 行政机关负责人
     * @param amount what is added at most
     * @param roles who of the house decides that; none where somebody outside does, whose answer is written down
     */
    public record Extension(
            @JsonProperty(required = true) String by,
            @JsonProperty(required = true) int amount,
            @JsonProperty(required = true) Unit unit,
            @Nullable Boolean roll,
            List<String> roles,
            @Nullable String article,
            Boolean unverified,
            @Nullable String note) {

        public Extension {
            roles = roles == null ? List.of() : List.copyOf(roles);
            unverified = Boolean.TRUE.equals(unverified);
        }

        /** What is added, counted from the unrolled last day of what was there before. */
        public Period period() {
            return new Period(amount, unit, Direction.FORWARD, Boolean.TRUE.equals(roll));
        }
    }

    /**
     * When to warn. Of several conditions the first that is met counts; one in days or workdays is ignored for a period
     * that is not longer than that, which would be yellow from its beginning.
     *
     * @param percent how much of the period is left, 1 to 99
     * @param workdays how many workdays are left
     * @param days how many calendar days are left
     */
    public record WarningPoint(
            @JsonProperty(required = true) Level level,
            @Nullable Integer percent,
            @Nullable Integer workdays,
            @Nullable Integer days) {

        /** How urgent it is. */
        public enum Level {
            @JsonProperty("yellow")
            YELLOW,
            @JsonProperty("red")
            RED
        }
    }

    @SuppressWarnings("ConstantValue") // what the file leaves out arrives as null
    public DeadlineRule {
        direction = direction == null ? Direction.FORWARD : direction;
        suspend = suspend == null ? List.of() : List.copyOf(suspend);
        extend = extend == null ? List.of() : List.copyOf(extend);
        warn = warn == null ? List.of() : List.copyOf(warn);
        internal = Boolean.TRUE.equals(internal);
        unverified = Boolean.TRUE.equals(unverified);
    }

    /** @throws org.bihuan.RefusedException if the amount is absurd */
    public Period period() {
        return new Period(amount, unit, direction, Boolean.TRUE.equals(roll));
    }

    /** What the rule rests on, in words. */
    public @Nullable String ground() {
        return basis == Basis.SERVICE ? source : article;
    }

    /** Whether a clock that starts on the day runs by this edition. */
    public boolean coversDay(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** The ground on which the clock may stand still for a reason, if it may. */
    public Optional<Suspension> suspension(String reason) {
        return suspend.stream().filter(one -> one.reason().equals(reason)).findFirst();
    }

    DeadlineRule warning(List<WarningPoint> points) {
        return new DeadlineRule(
                code,
                name,
                amount,
                unit,
                direction,
                roll,
                startEvent,
                basis,
                source,
                article,
                suspend,
                extend,
                points,
                internal,
                unverified,
                note,
                effectiveFrom,
                effectiveTo);
    }
}
