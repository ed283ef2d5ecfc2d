package org.bihuan.calculator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRule;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.clock.Derivation;
import org.bihuan.clock.Period;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Wording;
import org.jspecify.annotations.Nullable;

/** What follows from the service of a penalty decision, and when: payment, surcharge, remedies, enforcement by the court. */
public record RemedyTimeline(List<Step> steps) {

    /** What happens at a step. */
    public enum Kind {
        PAY,
        SURCHARGE,
        REVIEW,
        SUE,
        URGE,
        COURT
    }

    /**
     * A step of the timeline.
     *
     * @param from the first day, {@code null} if it may be done at once
     * @param until the last day, {@code null} if there is none
     * @param lines how the days came about, one Chinese sentence for each step
     */
    public record Step(Kind kind, @Nullable LocalDate from, @Nullable LocalDate until, List<String> lines) {

        public Step {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What is known of the case.
     *
     * @param served when the decision was served
     * @param deferredUntil the last day of an approved deferral or of the last instalment (行政处罚法第六十六条)
     * @param reviewDecided when the decision about a reconsideration was received
     * @param urged when the written urge to pay was served (催告书)
     */
    public record Facts(
            LocalDate served,
            @Nullable LocalDate deferredUntil,
            @Nullable LocalDate reviewDecided,
            @Nullable LocalDate urged) {}

    public RemedyTimeline {
        steps = List.copyOf(steps);
    }

    /**
     * A pure function of its arguments.
     *
     * @throws RefusedException if a date lies outside 1949–2999 or before the service of the decision
     */
    public static RemedyTimeline of(WorkingCalendar calendar, DeadlineRules rules, Facts facts) {
        return new Counting(calendar, rules, facts).timeline();
    }

    /** The last day for payment. */
    public LocalDate payUntil() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.PAY)
                .map(Step::until)
                .findFirst()
                .orElseThrow();
    }

    private record Counting(WorkingCalendar calendar, DeadlineRules rules, Facts facts) {

        Counting {
            notBeforeService(facts, facts.deferredUntil(), "延期、分期缴纳的最后一日");
            notBeforeService(facts, facts.reviewDecided(), "收到复议决定的日期");
            notBeforeService(facts, facts.urged(), "催告书送达的日期");
        }

        RemedyTimeline timeline() {
            Step pay = pay();
            Step sue = sue();
            Step court = court(day(sue));
            return new RemedyTimeline(List.of(pay, surcharge(day(pay)), review(), sue, urge(day(court)), court));
        }

        private Step pay() {
            Derivation ordinary = derive("DL-PAY", facts.served());
            LocalDate deferred = facts.deferredUntil();
            if (deferred == null) {
                return new Step(Kind.PAY, null, dayOf(ordinary), ordinary.lines());
            }
            List<String> lines = new ArrayList<>(ordinary.lines());
            lines.add("经批准延期或者分期缴纳，缴款期限到" + Wording.date(deferred) + "为止（行政处罚法第六十六条第二款）。");
            return new Step(Kind.PAY, null, deferred, lines);
        }

        private Step surcharge(LocalDate payUntil) {
            LocalDate first = payUntil.plusDays(1);
            return new Step(
                    Kind.SURCHARGE,
                    first,
                    null,
                    List.of(
                            "到期不缴纳的，自次日" + Wording.date(first) + "起每日按罚款数额的百分之三加处罚款（行政处罚法第七十二条第一款第一项）。",
                            "没有复议、诉讼停算的，第" + Surcharge.CAPPED_ON_DAY + "日"
                                    + Wording.date(first.plusDays(Surcharge.CAPPED_ON_DAY - 1))
                                    + "达到罚款本数，不再增加（行政强制法第四十五条第二款）。"));
        }

        private Step review() {
            Derivation derivation = derive("DL-REVIEW", facts.served());
            return new Step(Kind.REVIEW, null, dayOf(derivation), derivation.lines());
        }

        private Step sue() {
            LocalDate decided = facts.reviewDecided();
            Derivation derivation =
                    decided == null ? derive("DL-SUE", facts.served()) : derive("DL-SUE-AFTER", decided);
            return new Step(Kind.SUE, null, dayOf(derivation), derivation.lines());
        }

        /** The urge has to be served in time for its period to be over before the court's door closes. */
        private Step urge(LocalDate courtUntil) {
            DeadlineRule rule = rules.require("DL-URGE", facts.served());
            Derivation derivation = Derivation.of(calendar, before(rule), courtUntil);
            List<String> lines = new ArrayList<>();
            lines.add("申请法院强制执行前须催告，催告书送达" + rule.period().words() + "后仍未履行的才能申请（" + rule.article() + "）。");
            lines.addAll(derivation.lines());
            return new Step(Kind.URGE, null, dayOf(derivation), lines);
        }

        private Step court(LocalDate sueUntil) {
            List<String> lines = new ArrayList<>();
            LocalDate from = sueUntil.plusDays(1);
            lines.add("起诉期限到" + Wording.date(sueUntil) + "届满，不复议、不起诉又不履行的，自次日起可以申请（行政强制法第五十三条）。");
            LocalDate begin = sueUntil;
            LocalDate deferred = facts.deferredUntil();
            if (deferred != null && deferred.isAfter(begin)) {
                begin = deferred;
                from = deferred.plusDays(1);
                lines.add("批准延期、分期缴纳的，自" + Wording.date(deferred) + "期限结束之日起计算（行政处罚法第七十二条第二款）。");
            }
            Derivation end = derive("DL-COURT", begin);
            lines.addAll(end.lines());
            LocalDate urged = facts.urged();
            if (urged != null) {
                LocalDate waited = dayOf(derive("DL-URGE", urged)).plusDays(1);
                from = waited.isAfter(from) ? waited : from;
                lines.add("催告书" + Wording.date(urged) + "送达，催告期满后自" + Wording.date(waited) + "起可以申请（行政强制法第五十四条）。");
            }
            if (from.isAfter(dayOf(end))) {
                lines.add("催告期满时申请期限已经届满，无正当理由的，法院不予受理（法释〔2018〕1号第一百五十六条）。");
            }
            return new Step(Kind.COURT, from, dayOf(end), lines);
        }

        private Derivation derive(String code, LocalDate from) {
            return Derivation.of(
                    calendar,
                    rules.require(code, from),
                    from.atStartOfDay(WorkingCalendar.ZONE).toInstant());
        }

        private static Period before(DeadlineRule rule) {
            return new Period(rule.amount(), rule.unit(), Direction.BACKWARD, false);
        }

        private static LocalDate day(Step step) {
            return Objects.requireNonNull(step.until());
        }

        private static LocalDate dayOf(Derivation derivation) {
            return LocalDate.ofInstant(derivation.dueAt(), WorkingCalendar.ZONE);
        }

        private static void notBeforeService(Facts facts, @Nullable LocalDate day, String what) {
            if (day != null && day.isBefore(facts.served())) {
                throw RefusedException.wrong("served", what + "不能早于决定书送达日。");
            }
        }
    }
}
