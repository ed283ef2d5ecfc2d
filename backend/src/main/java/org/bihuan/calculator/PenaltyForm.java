package org.bihuan.calculator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.calculator.RemedyTimeline.Facts;
import org.bihuan.calculator.Surcharge.Ground;
import org.bihuan.calculator.Surcharge.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page for 加处罚款 and remedies says of a case; text as it was typed.
 *
 * @param fine yuan
 * @param served when the decision was served; without it nothing is asked
 * @param until the day of payment, or for which the surcharge is asked; today if nothing is said
 * @param reviewTo when the decision about the reconsideration was received; it goes on if nothing is said
 */
record PenaltyForm(
        @Nullable String fine,
        @Nullable String served,
        @Nullable String until,
        @Nullable String deferred,
        @Nullable String reviewFrom,
        @Nullable String reviewTo,
        @Nullable String suitFrom,
        @Nullable String suitTo,
        @Nullable String urged) {

    boolean asks() {
        return isSaid(served);
    }

    boolean hasFine() {
        return isSaid(fine);
    }

    /** @throws RefusedException if a day is none */
    Facts facts() {
        return new Facts(
                required(served, "决定书送达日"),
                day(deferred, "延期、分期缴纳的最后一日"),
                day(reviewTo, "收到复议决定的日期"),
                day(urged, "催告书送达日"));
    }

    /** @throws RefusedException if it is no number, or longer than a number of yuan can be */
    BigDecimal money() {
        String typed = String.valueOf(fine).strip().replace(",", "");
        if (!typed.matches("\\d{1,15}(\\.\\d{1,8})?")) {
            throw RefusedException.wrong("fine", "罚款数额须是数字，例如50000。");
        }
        return new BigDecimal(typed);
    }

    LocalDate until(LocalDate today) {
        return isSaid(until) ? required(until, "缴清日") : today;
    }

    /** @param last where what still goes on ends */
    List<Standstill> standstills(LocalDate last) {
        List<Standstill> stood = new ArrayList<>();
        add(stood, Ground.RECONSIDERATION, day(reviewFrom, "复议开始日"), day(reviewTo, "收到复议决定的日期"), last);
        add(stood, Ground.LITIGATION, day(suitFrom, "诉讼开始日"), day(suitTo, "诉讼结束日"), last);
        return stood;
    }

    private static void add(
            List<Standstill> stood, Ground ground, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate last) {
        if (from == null && to != null) {
            throw RefusedException.wrong("from", "填写了复议、诉讼的结束日，也须填写开始日。");
        }
        if (from != null) {
            LocalDate end = to == null ? last : to;
            stood.add(new Standstill(ground, from, to == null && end.isBefore(from) ? from : end));
        }
    }

    private static LocalDate required(@Nullable String text, String what) {
        LocalDate day = day(text, what);
        if (day == null) {
            throw unreadable(what);
        }
        return day;
    }

    private static @Nullable LocalDate day(@Nullable String text, String what) {
        if (!isSaid(text)) {
            return null;
        }
        try {
            return LocalDate.parse(String.valueOf(text).strip());
        } catch (DateTimeException e) {
            throw unreadable(what);
        }
    }

    private static RefusedException unreadable(String what) {
        return RefusedException.wrong("from", what + "须写成2026-11-26的样子。");
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
