package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;

/** In which order a case of penalty goes on. */
final class OrderRules {

    static final List<Rule> ALL = List.of(
            Rule.blocking("filed-first", "行政处罚法第五十四条", "立案以后才调查终结", OrderRules::filedFirst),
            Rule.blocking("notice-first", "行政处罚法第四十四条、第六十二条", "决定处罚前，告知书已经送达当事人", OrderRules::noticeFirst),
            Rule.blocking("statement-reviewed", "行政处罚法第四十五条", "当事人的陈述、申辩在决定前复核", OrderRules::statementReviewed),
            Rule.blocking("hearing-window", "行政处罚法第六十三条、第六十四条", "有权要求听证的，申请期满、书面放弃或者听证以后才决定", OrderRules::window),
            Rule.blocking("hearing-answered", "行政处罚法第六十四条、第六十五条", "要求听证的，举行或者答复以后才决定", OrderRules::answered),
            Rule.blocking("hearing-notice", "行政处罚法第六十四条第二项", "举行听证七个工作日前通知当事人", OrderRules::hearingNotice),
            Rule.blocking("legal-review", "行政处罚法第五十八条", "听取意见以后通过法制审核，才作决定", OrderRules::legalReview),
            Rule.blocking("panel", "行政处罚法第五十七条第二款", "应当集体讨论的，法制审核以后讨论，才作决定", OrderRules::panel),
            Rule.blocking("each-served", "行政处罚法第六十一条", "决定书送达每一个当事人以后才结案", OrderRules::eachServed));

    private OrderRules() {}

    private static Verdict filedFirst(PenaltyCase one) {
        Step filed = one.history().first("task_approveFiling", null, null);
        Step reported = one.history().first("task_report", null, null);
        if (reported == null) {
            return one.filed() == null ? Verdict.open() : Verdict.kept();
        }
        return Verdict.of(filed != null && one.filed() != null && reported.isAfter(filed), "facts", "还没有批准立案");
    }

    private static Verdict noticeFirst(PenaltyCase one) {
        if (one.noticeServed() != null) {
            return Verdict.kept();
        }
        if (one.decided() == null) {
            return Verdict.open();
        }
        return one.isDecided("penalize") ? Verdict.broken("decision", "告知书还没有送达当事人") : Verdict.beside();
    }

    private static Verdict statementReviewed(PenaltyCase one) {
        Step stated = one.history().last("submitStatement", null, one.decided());
        if (stated == null) {
            return Verdict.beside();
        }
        if (one.history().first("task_statement", stated, one.decided()) != null) {
            return Verdict.kept();
        }
        return one.isDecided("penalize") ? Verdict.broken("decision", "当事人的陈述、申辩还没有复核") : Verdict.open();
    }

    private static @Nullable Step applied(PenaltyCase one) {
        return one.history().last("applyHearing", one.notified(), one.decided());
    }

    private static Verdict window(PenaltyCase one) {
        Step notified = one.notified();
        if (notified == null || !one.hasHearingRight()) {
            return notified == null ? Verdict.open() : Verdict.beside();
        }
        Step decided = one.decided();
        if (one.noticeServed() == null) {
            return Verdict.open();
        }
        Instant until = Instant.EPOCH;
        for (JsonNode target : notified.data().path("targets")) {
            Instant end = windowEnd(one, target);
            until = end.isAfter(until) ? end : until;
        }
        if (decided == null) {
            return one.now().isAfter(until) ? Verdict.kept() : Verdict.open();
        }
        return one.isDecided("penalize")
                ? Verdict.of(decided.at().isAfter(until), "decision", "申请听证的期限到" + PenaltyCase.day(until) + "才满")
                : Verdict.beside();
    }

    /** When a target can ask for a hearing no more; long ago if it may not, has waived it in writing, or one was asked for. */
    private static Instant windowEnd(PenaltyCase one, JsonNode target) {
        String party = PenaltyCase.party(target);
        Step served = one.noticeServed(party);
        boolean isOver = !target.path("hearingRight").asBoolean()
                || served == null
                || applied(one) != null
                || one.history()
                        .between("waiveHearing", served, one.decided())
                        .anyMatch(step -> PenaltyCase.concerns(step, "waiverParty", party));
        return isOver ? Instant.EPOCH : one.periods().end("DL-HEAR-APPLY", PenaltyCase.happened(served, "servedAt"));
    }

    /** The end of a hearing that was asked for: its report, or the refusal. */
    private static @Nullable Step hearingEnded(PenaltyCase one, Step applied) {
        Step accepted = one.history().last("task_acceptHearing", applied, one.decided());
        return accepted != null && accepted.says("decision", "refuse")
                ? accepted
                : one.history().last("task_hearingReport", applied, one.decided());
    }

    private static Verdict answered(PenaltyCase one) {
        Step applied = applied(one);
        if (applied == null) {
            return Verdict.beside();
        }
        if (hearingEnded(one, applied) != null) {
            return Verdict.kept();
        }
        return one.isDecided("penalize") ? Verdict.broken("decision", "当事人要求听证，还没有办结") : Verdict.open();
    }

    private static Verdict hearingNotice(PenaltyCase one) {
        Step appointed = one.history().last("task_appointHearing");
        if (appointed == null) {
            return Verdict.beside();
        }
        Instant held = PenaltyCase.moment(appointed.data(), "hearingAt");
        return held == null
                ? Verdict.open()
                : Verdict.of(
                        !appointed.at().isAfter(one.periods().end("DL-HEAR-NOTICE", held)),
                        "hearingAt",
                        "听证日期离现在不到七个工作日");
    }

    /** What has to be heard before the review: service, statement and hearing. */
    private static Stream<@Nullable Step> heard(PenaltyCase one) {
        Step applied = applied(one);
        return Stream.of(
                one.noticeServed(),
                one.history().last("task_statement", null, one.decided()),
                applied == null ? null : hearingEnded(one, applied));
    }

    private static Verdict legalReview(PenaltyCase one) {
        Step reviewed = one.reviewed();
        boolean isPassed = reviewed != null
                && reviewed.says("conclusion", "agree")
                && heard(one).allMatch(step -> step == null || reviewed.isAfter(step));
        if (isPassed) {
            return Verdict.kept();
        }
        return one.isDecided("penalize", "exempt", "no_violation", "drop")
                ? Verdict.broken("decision", reviewed == null ? "还没有作法制审核" : "听取意见以后还没有通过法制审核")
                : Verdict.open();
    }

    private static Verdict panel(PenaltyCase one) {
        Step reviewed = one.reviewed();
        if (reviewed == null) {
            return one.isDecided("penalize") ? Verdict.beside() : Verdict.open();
        }
        if (!one.needsPanel()) {
            return Verdict.beside();
        }
        if (one.history().last("task_panel", reviewed, one.decided()) != null) {
            return Verdict.kept();
        }
        return one.isDecided("penalize") ? Verdict.broken("decision", "应当由负责人集体讨论，还没有讨论") : Verdict.open();
    }

    private static Verdict eachServed(PenaltyCase one) {
        if (!one.isDecided("penalize")) {
            return one.decided() == null ? Verdict.open() : Verdict.beside();
        }
        if (one.decisionServed() != null) {
            return Verdict.kept();
        }
        Step closed = one.history().last("task_closeCase");
        return closed != null && closed.says("decision", "agree")
                ? Verdict.broken("decision", "决定书还没有送达每一个当事人")
                : Verdict.open();
    }
}
