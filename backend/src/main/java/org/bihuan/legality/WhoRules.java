package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.legality.History.Step;

/** Who may do what in a case of penalty. */
final class WhoRules {

    static final List<Rule> ALL = List.of(
            Rule.blocking("two-officers", "行政处罚法第四十二条", "每件证据由两名以上执法人员收集", WhoRules::twoOfficers),
            Rule.blocking("valid-certificates", "行政处罚法第四十二条", "承办人在指派当日、取证人在取证当日持有有效的执法证", WhoRules::validCertificates),
            Rule.blocking("lead-and-co", "行政处罚法第四十二条", "主办人和协办人是两个人", WhoRules::leadAndCo),
            Rule.blocking("recusal-decided", "行政处罚法第四十三条", "申请回避的，在决定处罚前作出答复", WhoRules::recusalDecided),
            Rule.blocking("chair-apart", "行政处罚法第六十四条第四项", "听证主持人不是本案调查人员", WhoRules::chairApart),
            Rule.blocking("reviewer-apart", "行政处罚法第五十八条", "法制审核人没有办理过本案", WhoRules::reviewerApart),
            Rule.blocking("decider-apart", "行政处罚法第五十七条", "决定处罚的负责人不是本案承办人", WhoRules::deciderApart),
            Rule.blocking("drop-by-two", "行政处罚法第五十七条", "撤案由两个人先后决定", WhoRules::dropByTwo),
            Rule.blocking("referral-by-two", "行政执法机关移送涉嫌犯罪案件的规定第五条", "移送由两名以上执法人员核实、提出报告", WhoRules::referralByTwo));

    private WhoRules() {}

    private static Set<String> collectors(JsonNode row) {
        Set<String> collectors = new LinkedHashSet<>();
        row.path("collectors").forEach(one -> collectors.add(one.asText()));
        return collectors;
    }

    private static Verdict twoOfficers(PenaltyCase one) {
        for (JsonNode row : one.evidence()) {
            if (collectors(row).size() < 2) {
                return Verdict.broken("evidence", "“" + row.path("name").asText() + "”的取证人少于两人");
            }
        }
        return one.evidence().isEmpty() ? Verdict.open() : Verdict.kept();
    }

    private static Verdict validCertificates(PenaltyCase one) {
        Step assigned = one.assigned();
        for (String field : assigned == null ? List.<String>of() : List.of("lead", "co")) {
            String username = assigned.text(field);
            LocalDate day = PenaltyCase.day(assigned.at());
            if (!one.officers().isCertified(username, day)) {
                return Verdict.broken(field, one.officers().name(username) + "在" + day + "没有有效的执法证，不能承办");
            }
        }
        for (JsonNode row : one.evidence()) {
            Instant at = PenaltyCase.moment(row, "collectedAt");
            for (String username : at == null ? Set.<String>of() : collectors(row)) {
                if (!one.officers().isCertified(username, PenaltyCase.day(at))) {
                    return Verdict.broken(
                            "evidence",
                            one.officers().name(username) + "在"
                                    + PenaltyCase.day(at) + "没有有效的执法证，不能取“"
                                    + row.path("name").asText() + "”");
                }
            }
        }
        return one.evidence().isEmpty() ? Verdict.open() : Verdict.kept();
    }

    private static Verdict leadAndCo(PenaltyCase one) {
        Step assigned = one.assigned();
        return assigned == null
                ? Verdict.open()
                : Verdict.of(!assigned.text("lead").equals(assigned.text("co")), "co", "协办人就是主办人，执法人员不得少于两人");
    }

    private static Verdict recusalDecided(PenaltyCase one) {
        Step applied = one.history().last("applyRecusal", null, one.decided());
        if (applied == null) {
            return Verdict.beside();
        }
        if (one.history().first("task_decideRecusal", applied, one.decided()) != null) {
            return Verdict.kept();
        }
        return one.decided() == null ? Verdict.open() : Verdict.broken("decision", "当事人申请回避，还没有答复");
    }

    private static Verdict chairApart(PenaltyCase one) {
        Step appointed = one.history().last("task_appointHearing");
        return appointed == null
                ? Verdict.beside()
                : Verdict.of(!one.handlers().contains(appointed.text("chair")), "chair", "听证主持人是本案调查人员，请指定另一位");
    }

    private static Verdict reviewerApart(PenaltyCase one) {
        Step reviewed = one.history().last("task_legalReview");
        return reviewed == null
                ? Verdict.open()
                : Verdict.of(
                        !one.handlers().contains(reviewed.by()),
                        "conclusion",
                        one.officers().name(reviewed.by()) + "办理过本案，不能作法制审核，请由另一位审核");
    }

    private static Verdict deciderApart(PenaltyCase one) {
        Step decided = one.decided();
        return decided == null
                ? Verdict.open()
                : Verdict.of(
                        !one.handlers().contains(decided.by()),
                        "decision",
                        one.officers().name(decided.by()) + "是本案承办人，不能由本人决定");
    }

    private static Verdict dropByTwo(PenaltyCase one) {
        Step decided = one.decided();
        if (decided == null || !one.isDecided("drop")) {
            return Verdict.beside();
        }
        Step approved = one.history().last("task_approveDrop", decided, null);
        return approved == null
                ? Verdict.open()
                : Verdict.of(!approved.by().equals(decided.by()), "decision", "撤案由两个人先后决定，您已经决定过，请由另一位审批");
    }

    private static Verdict referralByTwo(PenaltyCase one) {
        Step referred = one.history().last("task_refer");
        if (referred == null) {
            return Verdict.beside();
        }
        Set<String> investigators = new LinkedHashSet<>();
        referred.data().path("investigators").forEach(person -> investigators.add(person.asText()));
        return Verdict.of(investigators.size() >= 2, "investigators", "核实移送的执法人员少于两人");
    }
}
