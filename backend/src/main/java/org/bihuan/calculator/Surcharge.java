package org.bihuan.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.clock.Wording;

/**
 * 加处罚款: three per cent of the fine for each day after the last day for payment, never more than the fine, and nothing
 * for days of a reconsideration or a lawsuit (行政处罚法第七十二条、第七十三条，行政强制法第四十五条). A pure function.
 *
 * @param fine yuan, two decimals
 * @param days that count, the day of payment included
 * @param amount yuan, two decimals, rounded half up once at the end
 * @param lines one Chinese sentence for each step
 */
public record Surcharge(BigDecimal fine, long days, BigDecimal amount, List<String> lines) {

    /** From this day of counting on, the surcharge has reached the fine: 34 × 3 % is the first that is over 100 %. */
    static final int CAPPED_ON_DAY = 34;

    private static final BigDecimal RATE = new BigDecimal("0.03");
    private static final BigDecimal MOST = new BigDecimal("10000000000");
    private static final int MOST_STANDSTILLS = 20;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    /** Why days are not counted. */
    public enum Ground {
        RECONSIDERATION("行政复议"),
        LITIGATION("行政诉讼");

        private final String words;

        Ground(String words) {
            this.words = words;
        }
    }

    /** Days that are not counted, both ends included; they may overlap. */
    public record Standstill(Ground ground, LocalDate from, LocalDate to) {}

    public Surcharge {
        lines = List.copyOf(lines);
    }

    /**
     * @param deadline the last day for payment
     * @param until the day of payment, or the day for which somebody asks; it counts
     * @throws RefusedException if the fine is not above 0, has parts of a fen or is absurd, if a date lies outside 1949–2999,
     *     or if a standstill ends before it begins
     */
    public static Surcharge of(BigDecimal fine, LocalDate deadline, LocalDate until, List<Standstill> standstills) {
        check(fine, deadline, until, standstills);
        BigDecimal money = fine.setScale(2, RoundingMode.UNNECESSARY);
        List<String> lines = new ArrayList<>();
        lines.add("罚款" + money + "元，缴款期限的最后一日为" + Wording.date(deadline) + "；自次日" + Wording.date(deadline.plusDays(1))
                + "起，每日按罚款数额的百分之三加处罚款（行政处罚法第七十二条第一款第一项）。");
        if (!until.isAfter(deadline)) {
            lines.add("到" + Wording.date(until) + "没有超过缴款期限，不加处罚款。");
            return new Surcharge(money, 0, BigDecimal.ZERO.setScale(2), lines);
        }
        long all = ChronoUnit.DAYS.between(deadline, until);
        lines.add("算到" + Wording.date(until) + "（含当日），共" + all + "日。");
        long days = all - notCounted(deadline, until, standstills, lines);
        BigDecimal exact = money.multiply(RATE).multiply(BigDecimal.valueOf(days));
        BigDecimal sum = exact.setScale(2, RoundingMode.HALF_UP);
        lines.add("计" + days + "日，" + money + "元×3%×" + days + "日＝" + sum + "元"
                + (exact.compareTo(sum) == 0 ? "。" : "（四舍五入到分）。"));
        if (sum.compareTo(money) > 0) {
            lines.add("加处罚款不得超出罚款数额，按" + money + "元计（行政强制法第四十五条第二款）。");
        }
        return new Surcharge(money, days, sum.min(money), lines);
    }

    /** What has to be paid in all. */
    public BigDecimal total() {
        return fine.add(amount);
    }

    /** Counts each day once, however many standstills it lies in. */
    private static long notCounted(
            LocalDate deadline, LocalDate until, List<Standstill> standstills, List<String> lines) {
        long all = 0;
        LocalDate done = deadline;
        List<Standstill> inOrder = new ArrayList<>(standstills);
        inOrder.sort(Comparator.comparing(Standstill::from));
        for (Standstill one : inOrder) {
            LocalDate first = later(one.from(), done.plusDays(1));
            LocalDate last = one.to().isBefore(until) ? one.to() : until;
            long days = Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
            lines.add(Wording.date(one.from()) + "至" + Wording.date(one.to()) + one.ground().words + "期间，其中" + days
                    + "日不予计算（行政处罚法第七十三条第三款）。");
            all += days;
            done = later(done, last);
        }
        return all;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void check(BigDecimal fine, LocalDate deadline, LocalDate until, List<Standstill> standstills) {
        if (fine.signum() <= 0
                || fine.compareTo(MOST) > 0
                || fine.stripTrailingZeros().scale() > 2) {
            throw RefusedException.wrong("fine", "罚款数额须在0.01元到100亿元之间，最多两位小数。");
        }
        inCalendar("deadline", deadline);
        inCalendar("until", until);
        if (standstills.size() > MOST_STANDSTILLS) {
            throw RefusedException.wrong("standstills", "复议、诉讼期间最多写" + MOST_STANDSTILLS + "段。");
        }
        for (Standstill one : standstills) {
            inCalendar("standstills", one.from());
            inCalendar("standstills", one.to());
            if (one.to().isBefore(one.from())) {
                throw RefusedException.wrong("standstills", one.ground().words + "期间的结束日不能早于开始日。");
            }
        }
    }

    private static void inCalendar(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw RefusedException.wrong(field, "日期须在1949年至2999年之间。");
        }
    }
}
