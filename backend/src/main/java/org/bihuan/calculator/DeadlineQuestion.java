package org.bihuan.calculator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.Derivation;
import org.bihuan.clock.Period;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;
import org.jspecify.annotations.Nullable;

/** When a period ends, as somebody asks by an address: every part of it is text from outside. */
record DeadlineQuestion(Period period, Start start) {

    /**
     * What a period is counted from.
     *
     * @param hasTime whether a time was given, which hours need
     */
    record Start(Instant moment, boolean hasTime) {

        /**
         * @param text 2026-11-26, or with a time 2026-11-26T09:30, which is the bureau's unless an offset says otherwise
         * @throws RefusedException if it is none of these
         */
        static Start of(@Nullable String text) {
            String typed = text == null ? "" : text.strip();
            if (typed.length() > 40) {
                throw unreadable();
            }
            try {
                if (!typed.contains("T")) {
                    return new Start(
                            LocalDate.parse(typed).atStartOfDay(Times.ZONE).toInstant(), false);
                }
                // in an address, the + of an offset that nobody has escaped arrives as a space
                String time = typed.replace(' ', '+');
                boolean hasOffset = time.endsWith("Z") || time.matches(".*[+-]\\d\\d:\\d\\d$");
                return new Start(
                        hasOffset
                                ? OffsetDateTime.parse(time).toInstant()
                                : LocalDateTime.parse(time).atZone(Times.ZONE).toInstant(),
                        true);
            } catch (DateTimeException | ArithmeticException e) {
                throw unreadable();
            }
        }

        LocalDate day() {
            return LocalDate.ofInstant(moment, Times.ZONE);
        }

        private static RefusedException unreadable() {
            return RefusedException.wrong("from", "起算时间须写成2026-11-26的样子，按小时计算的写成2026-11-26T09:30:00+08:00的样子。");
        }
    }

    /**
     * @param roll {@code true} if nothing is said
     * @param direction {@code forward} if nothing is said
     * @throws RefusedException if any of it makes no sense, with a sentence for the first that does not
     */
    static DeadlineQuestion of(
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String from,
            @Nullable String roll,
            @Nullable String direction) {
        Period period = new Period(amount(amount), unit(unit), direction(direction), roll(roll));
        return new DeadlineQuestion(period, Start.of(from));
    }

    /** @throws RefusedException if a date lies outside 1949–2999, or if hours have no time to start at */
    Derivation answer(WorkingCalendar calendar) {
        try {
            return start.hasTime()
                    ? Derivation.of(calendar, period, start.moment())
                    : Derivation.of(calendar, period, start.day());
        } catch (RefusedException e) {
            throw RefusedException.wrong("from", e.getMessage());
        }
    }

    private static int amount(@Nullable String text) {
        if (text == null || !text.strip().matches("[1-9]\\d{0,8}")) {
            throw RefusedException.wrong("amount", "期限的数量须是1到1000之间的整数。");
        }
        return Integer.parseInt(text.strip());
    }

    private static Unit unit(@Nullable String text) {
        for (Unit unit : Unit.values()) {
            if (unit.name().equals(text)) {
                return unit;
            }
        }
        throw RefusedException.wrong("unit", "单位须是WORK_HOUR、HOUR、WORKDAY、CALENDAR_DAY或MONTH。");
    }

    private static Direction direction(@Nullable String text) {
        return switch (text == null || text.isEmpty() ? "forward" : text) {
            case "forward" -> Direction.FORWARD;
            case "backward" -> Direction.BACKWARD;
            default -> throw RefusedException.wrong("direction", "方向须是forward（向后计算）或backward（向前倒数）。");
        };
    }

    private static boolean roll(@Nullable String text) {
        return switch (text == null || text.isEmpty() ? "true" : text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw RefusedException.wrong("roll", "末日是否顺延须是true或false。");
        };
    }
}
