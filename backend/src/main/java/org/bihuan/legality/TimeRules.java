package org.bihuan.legality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;

/** By when a case of penalty goes on. What is late must still be done: these rules tell, and refuse nothing. */
final class TimeRules {

    static final List<Rule> ALL = List.of(
            Rule.telling("decided-in-time", "行政处罚法第六十条", "立案之日起九十日内作出决定", TimeRules::decided),
            Rule.telling("served-in-time", "行政处罚法第六十一条", "作出决定后七个工作日内送达", TimeRules::served),
            Rule.telling("published-in-time", "安全生产法第七十八条", "作出处罚决定后七个工作日内公示", TimeRules::published),
            Rule.telling("referral-decided", "行政执法机关移送涉嫌犯罪案件的规定第五条", "提出移送报告后三日内决定", TimeRules::referralDecided),
            Rule.telling("referral-sent", "行政执法机关移送涉嫌犯罪案件的规定第五条", "批准移送后二十四小时内移送", TimeRules::referralSent),
            Rule.telling("withdrawn-in-time", "行政处罚法第四十八条", "决定被变更、撤销的，三个工作日内撤回公示", TimeRules::withdrawn));

    private TimeRules() {}

    private static @Nullable Instant at(@Nullable Step step) {
        return step == null ? null : step.at();
    }

    private static @Nullable Instant happened(@Nullable Step step, String field) {
        return step == null ? null : PenaltyCase.happened(step, field);
    }

    private static Verdict decided(PenaltyCase one) {
        Step referred = one.history().last("task_sendReferral");
        Step filed = one.filed();
        if (referred != null && one.decided() == null || filed == null) {
            return filed == null ? Verdict.open() : Verdict.beside();
        }
        Instant end = one.periods().end("DL-DECIDE", filed.at());
        return one.until(end.plus(granted(one)), at(one.decided()), "decision", "立案九十日内没有作出决定");
    }

    /** By how much the authority above has made the ninety days longer. */
    private static Duration granted(PenaltyCase one) {
        return Duration.ofDays(one.history()
                .between("task_decideCaseExtension", one.filed(), one.decided())
                .filter(step -> step.says("caseExtensionDecision", "grant"))
                .mapToLong(step -> step.data().path("extensionDaysGranted").asLong())
                .sum());
    }

    private static Verdict served(PenaltyCase one) {
        if (one.isDecided("refer", "drop", "no_violation")) {
            return Verdict.beside();
        }
        return one.within(
                "DL-SERVE",
                at(one.decided()),
                happened(one.decisionServed(), "servedAt"),
                "servedAt",
                "作出决定后七个工作日内没有送达");
    }

    private static Verdict published(PenaltyCase one) {
        if (one.decided() != null && !one.isDecided("penalize")) {
            return Verdict.beside();
        }
        Step published = one.history().last("task_publish", one.decided(), null);
        return one.within(
                "DL-PUB", at(one.decided()), happened(published, "publishedAt"), "publishedAt", "作出决定后七个工作日内没有公示");
    }

    private static Verdict referralDecided(PenaltyCase one) {
        Step referred = one.history().last("task_refer");
        return referred == null
                ? Verdict.beside()
                : one.within(
                        "DL-TRANS-APPR",
                        referred.at(),
                        at(one.history().first("task_approveReferral", referred, null)),
                        "decision",
                        "提出移送报告后三日内没有决定");
    }

    private static Verdict referralSent(PenaltyCase one) {
        Step approved = one.history().last("task_approveReferral");
        return approved == null || !approved.says("decision", "approve")
                ? Verdict.beside()
                : one.within(
                        "DL-TRANS-SEND",
                        approved.at(),
                        happened(one.history().first("task_sendReferral", approved, null), "sentAt"),
                        "sentAt",
                        "批准移送后二十四小时内没有移送");
    }

    private static Verdict withdrawn(PenaltyCase one) {
        Step judged = one.history().last("task_remedyResult");
        return judged == null || !(judged.says("result", "revoked") || judged.says("result", "changed"))
                ? Verdict.beside()
                : one.within(
                        "DL-UNPUB",
                        judged.at(),
                        happened(one.history().first("task_withdraw", judged, null), "withdrawnAt"),
                        "withdrawnAt",
                        "决定被变更、撤销后三个工作日内没有撤回公示");
    }
}
