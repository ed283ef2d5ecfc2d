package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;

/** What may be kept or seized while a case of penalty goes on, and for how long. */
final class MeasureRules {

    static final List<Rule> ALL = List.of(
            Rule.telling("preservation-handled", "行政处罚法第五十六条", "先行登记保存的证据七个工作日内作出处理决定", MeasureRules::preserved),
            Rule.blocking("seizure-approved", "行政强制法第十八条第一项", "查封、扣押经负责人批准以后实施", MeasureRules::approved),
            Rule.blocking("seized-by-two", "行政强制法第十八条第二项", "查封、扣押由两名以上持证的执法人员实施", MeasureRules::byTwo),
            Rule.blocking("seizure-extension", "行政强制法第二十五条", "查封、扣押延长不超过三十日", MeasureRules::extension),
            Rule.blocking("supply-cut-told", "安全生产法第七十条", "停止供电提前二十四小时通知，情况紧急的除外", MeasureRules::told),
            Rule.telling("seizure-handled", "行政强制法第二十五条、第二十八条", "查封、扣押期满以前作出处理或者解除", MeasureRules::handled),
            Rule.blocking("goods-handled", "行政强制法第二十七条", "查封、扣押的财物处理以后才结案、撤案、移送", MeasureRules::nothingLeft));

    private MeasureRules() {}

    private static @Nullable Step allowed(PenaltyCase one, String key, String field) {
        Step approved = one.history().last(key);
        return approved != null && approved.says(field, "approve") ? approved : null;
    }

    private static Verdict preserved(PenaltyCase one) {
        Step approved = allowed(one, "task_approvePreservation", "preservationApproval");
        if (approved == null) {
            return Verdict.beside();
        }
        Step asked = one.history().last("task_preserve", null, approved);
        Step handled = one.history().first("task_handlePreservation", approved, null);
        return one.within(
                "DL-REG",
                asked == null ? approved.at() : PenaltyCase.happened(asked, "preservedAt"),
                handled == null ? null : handled.at(),
                "preservationHandling",
                "先行登记保存的证据七个工作日内没有处理");
    }

    private static Verdict approved(PenaltyCase one) {
        Step seized = one.history().last("task_seize");
        if (seized == null) {
            return Verdict.beside();
        }
        Step approved = one.history().last("task_approveSeizure", null, seized);
        return Verdict.of(
                approved != null && approved.says("seizureApproval", "approve"), "seizedAt", "查封、扣押没有经过负责人批准");
    }

    private static Verdict byTwo(PenaltyCase one) {
        Step seized = one.history().last("task_seize");
        if (seized == null) {
            return Verdict.beside();
        }
        Set<String> officers = new HashSet<>();
        LocalDate day = PenaltyCase.day(PenaltyCase.happened(seized, "seizedAt"));
        for (JsonNode officer : seized.data().path("seizers")) {
            if (!one.officers().isCertified(officer.asText(), day)) {
                return Verdict.broken("seizers", one.officers().name(officer.asText()) + "在" + day + "没有有效的执法证");
            }
            officers.add(officer.asText());
        }
        return Verdict.of(officers.size() >= 2, "seizers", "实施查封、扣押的执法人员少于两人");
    }

    private static Verdict told(PenaltyCase one) {
        Step cut = one.history().last("task_cutSupply");
        Step asked = one.history().last("task_applySeizure", null, cut);
        if (cut == null || asked == null || !asked.says("seizureKind", "power") || cut.says("cutUrgent", "true")) {
            return Verdict.beside();
        }
        Instant latest = one.periods().end("DL-POWER", PenaltyCase.happened(cut, "cutAt"));
        return Verdict.of(!PenaltyCase.happened(cut, "cutToldAt").isAfter(latest), "cutAt", "停止供电没有提前二十四小时通知");
    }

    private static Verdict extension(PenaltyCase one) {
        Step seized = one.history().last("task_seize");
        Step asked = one.history().last("task_handleSeizure", seized, null);
        if (seized == null || asked == null || !asked.says("seizureHandling", "extend")) {
            return Verdict.beside();
        }
        Instant most = twice(one, PenaltyCase.happened(seized, "seizedAt"));
        LocalDate wanted = PenaltyCase.date(asked.data(), "seizedUntil");
        return Verdict.of(
                wanted != null && !wanted.isAfter(PenaltyCase.day(most)),
                "seizedUntil",
                "最多延长到" + PenaltyCase.day(most));
    }

    /** The longest that anything may be kept: the period, and as much again. */
    private static Instant twice(PenaltyCase one, Instant seized) {
        return one.periods().end("DL-SEAL", one.periods().end("DL-SEAL", seized));
    }

    /** What was decided about the goods, other than to keep them longer. */
    private static @Nullable Step decided(PenaltyCase one, Step seized) {
        return one.history()
                .between("task_handleSeizure", seized, null)
                .filter(step -> !step.says("seizureHandling", "extend"))
                .findFirst()
                .orElse(null);
    }

    private static Verdict handled(PenaltyCase one) {
        Step seized = one.history().last("task_seize");
        if (seized == null) {
            return Verdict.beside();
        }
        Instant from = PenaltyCase.happened(seized, "seizedAt");
        Step longer = one.history().last("task_approveExtension", seized, null);
        boolean isExtended = longer != null && longer.says("extensionApproval", "approve");
        Instant end = isExtended ? twice(one, from) : one.periods().end("DL-SEAL", from);
        Step decided = decided(one, seized);
        Instant done = decided == null ? one.now() : decided.at();
        if (decided == null && !done.isAfter(end)) {
            return Verdict.open();
        }
        return Verdict.of(!done.isAfter(end), "seizureHandling", "查封、扣押已经期满，应当解除");
    }

    private static Verdict nothingLeft(PenaltyCase one) {
        Step seized = one.history().last("task_seize");
        if (seized == null) {
            return Verdict.beside();
        }
        if (decided(one, seized) != null) {
            return Verdict.kept();
        }
        boolean isOver = List.of("task_closeCase", "task_approveDrop", "task_sendReferral").stream()
                .map(key -> one.history().last(key, seized, null))
                .anyMatch(step -> step != null && !step.says("decision", "return"));
        return isOver ? Verdict.broken("decision", "查封、扣押的财物还没有处理") : Verdict.open();
    }
}
