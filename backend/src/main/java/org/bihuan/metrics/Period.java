package org.bihuan.metrics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.Words;
import org.jspecify.annotations.Nullable;

/**
 * The days that figures are about.
 *
 * @param key of the period in addresses; empty if its days were chosen
 * @param from the first day
 * @param to the last day
 */
record Period(String key, LocalDate from, LocalDate to) {

    static final String MONTH = "month";
    private static final int LONGEST_YEARS = 5;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2999;

    /**
     * @param key {@code month}, {@code last-month}, {@code quarter} or {@code year}; this month if nothing is said
     * @param from the first day chosen, which beats the key
     * @param to the last day chosen; today if only the first is
     * @throws RefusedException malformed if it is no period
     */
    static Period of(@Nullable String key, @Nullable String from, @Nullable String to, LocalDate today) {
        if (isSaid(from) || isSaid(to)) {
            return chosen(isSaid(from) ? day(from) : null, isSaid(to) ? day(to) : today);
        }
        YearMonth month = YearMonth.from(today);
        return switch (isSaid(key) ? key : MONTH) {
            case MONTH -> months(MONTH, month, month);
            case "last-month" -> months("last-month", month.minusMonths(1), month.minusMonths(1));
            case "quarter" -> {
                Month first = month.getMonth().firstMonthOfQuarter();
                YearMonth begin = YearMonth.of(month.getYear(), first);
                yield months("quarter", begin, begin.plusMonths(2));
            }
            case "year" -> months("year", month.withMonth(1), month.withMonth(12));
            default -> throw RefusedException.malformed("period 只能是 month、last-month、quarter 或 year。");
        };
    }

    private static Period chosen(@Nullable LocalDate from, LocalDate to) {
        LocalDate first = from == null ? to.withDayOfMonth(1) : from;
        if (first.isAfter(to)) {
            throw RefusedException.malformed("开始日期不能晚于结束日期。");
        }
        if (ChronoUnit.YEARS.between(first, to) >= LONGEST_YEARS) {
            throw RefusedException.malformed("一次最多看 " + LONGEST_YEARS + " 年。");
        }
        return new Period("", first, to);
    }

    private static Period months(String key, YearMonth first, YearMonth last) {
        return new Period(key, first.atDay(1), last.atEndOfMonth());
    }

    /** The day after the last one. */
    LocalDate until() {
        return to.plusDays(1);
    }

    Instant begin() {
        return from.atStartOfDay(Times.ZONE).toInstant();
    }

    Instant end() {
        return until().atStartOfDay(Times.ZONE).toInstant();
    }

    String text(Words words) {
        return words.of("period.days", from, to);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(text));
            if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw noDay();
        }
        throw noDay();
    }

    private static RefusedException noDay() {
        return RefusedException.malformed("日期须写成 2026-11-24 的样子。");
    }
}
