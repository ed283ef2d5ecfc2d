package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calculator.Surcharge;
import org.bihuan.calculator.Surcharge.Standstill;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;

/** How a decision of penalty is enforced against somebody who does not pay. */
final class ExecutionRules {

    static final List<Rule> ALL = List.of(
            Rule.blocking(
                    "surcharge-capped", "行政处罚法第七十二条、行政强制法第四十五条", "加处罚款按日计算，不超过罚款本数，复议、诉讼期间不计", ExecutionRules::capped),
            Rule.blocking("only-surcharge-remitted", "行政强制法第四十二条", "只能减免加处罚款，不能减免罚款", ExecutionRules::remitted),
            Rule.blocking("ended-by-court", "行政处罚法第七十二条", "没有缴满的罚没款，由法院终结执行以后才不再收缴", ExecutionRules::ended),
            Rule.blocking("urged-first", "行政强制法第五十四条", "催告书送达十个工作日以后，才申请法院强制执行", ExecutionRules::urged),
            Rule.blocking("court-window", "行政强制法第五十三条", "起诉期限届满以后三个月内申请法院强制执行", ExecutionRules::window));

    private ExecutionRules() {}

    private static Verdict capped(PenaltyCase one) {
        Step urged = one.history().last("task_urge");
        Step served = one.decisionServed();
        if (urged == null || served == null) {
            return Verdict.beside();
        }
        BigDecimal asked = PenaltyCase.yuan(urged.data(), "surcharge");
        BigDecimal fine = fine(one);
        if (fine.signum() == 0) {
            return Verdict.of(asked.signum() == 0, "surcharge", "没有罚款，不能加处罚款");
        }
        LocalDate deadline = PenaltyCase.day(one.periods().end("DL-PAY", PenaltyCase.happened(served, "servedAt")));
        BigDecimal most = Surcharge.of(fine, deadline, PenaltyCase.day(urged.at()), standstills(one, urged))
                .amount();
        return Verdict.of(asked.compareTo(most) <= 0, "surcharge", "到今天加处罚款最多 " + most.toPlainString() + " 元");
    }

    private static Verdict remitted(PenaltyCase one) {
        Step granted = one.history().last("task_decideInstalments");
        if (granted == null
                || PenaltyCase.yuan(granted.data(), "surchargeRemitted").signum() == 0) {
            return Verdict.beside();
        }
        Step urged = PenaltyDues.imposed(one.history(), granted);
        BigDecimal imposed = urged == null ? BigDecimal.ZERO : PenaltyCase.yuan(urged.data(), "surcharge");
        return Verdict.of(
                PenaltyCase.yuan(granted.data(), "surchargeRemitted").compareTo(imposed) <= 0,
                "surchargeRemitted",
                "加处罚款一共 " + imposed.toPlainString() + " 元，减免不能超过它");
    }

    private static Verdict ended(PenaltyCase one) {
        Step paid = one.history().last("task_payment");
        return paid == null || !paid.says("executionEnded", "true")
                ? Verdict.beside()
                : Verdict.of(
                        one.history().last("task_courtResult", null, paid) != null, "executionEnded", "法院还没有裁定，不能停止收缴");
    }

    private static BigDecimal fine(PenaltyCase one) {
        Step decided = one.decided();
        BigDecimal sum = BigDecimal.ZERO;
        if (decided != null) {
            for (JsonNode target : decided.data().path("targets")) {
                sum = sum.add(PenaltyCase.fine(target));
            }
        }
        return sum;
    }

    /** The days of reconsiderations and lawsuits up to a step. */
    private static List<Standstill> standstills(PenaltyCase one, Step until) {
        List<Standstill> standstills = new ArrayList<>();
        one.history().between("registerRemedy", one.decided(), until).forEach(asked -> {
            Step answered = one.history().first("task_remedyResult", asked, until);
            standstills.add(new Standstill(
                    Surcharge.Ground.RECONSIDERATION,
                    PenaltyCase.day(asked.at()),
                    PenaltyCase.day(answered == null ? until.at() : answered.at())));
        });
        return standstills;
    }

    private static @Nullable Step applied(PenaltyCase one) {
        Step applied = one.history().last("task_applyCourt", one.decided(), null);
        return applied == null || applied.says("courtNeeded", "settled") ? null : applied;
    }

    private static Verdict urged(PenaltyCase one) {
        Step applied = applied(one);
        if (applied == null) {
            return Verdict.beside();
        }
        Step urged = one.history().first("task_urge", one.decided(), applied);
        Step served = urged == null ? null : one.history().first("task_serve", urged, applied);
        if (served == null) {
            return Verdict.broken("court", "催告书还没有送达");
        }
        Instant end = one.periods().end("DL-URGE", PenaltyCase.happened(served, "servedAt"));
        return Verdict.of(applied.at().isAfter(end), "court", "催告期限到" + PenaltyCase.day(end) + "才满");
    }

    private static Verdict window(PenaltyCase one) {
        Step applied = applied(one);
        Step served = one.decisionServed();
        if (applied == null || served == null) {
            return Verdict.beside();
        }
        Step remedy = one.history().last("registerRemedy", one.decided(), applied);
        if (remedy != null) {
            return Verdict.of(one.history().first("task_remedyResult", remedy, applied) != null, "court", "复议、诉讼还没有结果");
        }
        Instant sue = one.periods().end("DL-SUE", PenaltyCase.happened(served, "servedAt"));
        Instant last = one.periods().end("DL-COURT", sue);
        boolean isWithin = applied.at().isAfter(sue) && !applied.at().isAfter(last);
        return Verdict.of(isWithin, "court", "可以申请的时间是" + PenaltyCase.day(sue) + "以后到" + PenaltyCase.day(last) + "为止");
    }
}
