package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;

/** What a penalty may be. */
final class SubstanceRules {

    static final List<Rule> ALL = List.of(
            Rule.blocking("limitation", "行政处罚法第三十六条", "在追究时效以内立案", SubstanceRules::limitation),
            Rule.blocking("only-the-notified", "行政处罚法第四十四条、第六十二条", "只处罚告知过的当事人", SubstanceRules::onlyTheNotified),
            Rule.blocking("only-what-was-notified", "行政处罚法第四十四条", "只给予告知过的处罚种类", SubstanceRules::onlyWhatWasNotified),
            Rule.blocking("no-more-than-notified", "行政处罚法第四十五条", "罚款不超过告知的数额", SubstanceRules::noMoreThanNotified),
            Rule.blocking("fined-once", "行政处罚法第二十九条", "同一个违法行为只罚款一次", SubstanceRules::finedOnce),
            Rule.telling("not-fined-before", "行政处罚法第二十九条", "别的案件没有就同一个违法行为罚过款", SubstanceRules::finedBefore),
            Rule.blocking("no-exemption-of-major", "行政处罚法第三十三条", "重大事故隐患不免予处罚", SubstanceRules::exemption),
            Rule.telling("educated", "行政处罚法第三十三条第三款", "不予处罚的对当事人进行教育并有记录", SubstanceRules::educated),
            Rule.blocking("persons-masked", "行政处罚法第五十条", "公示处罚信息时遮盖个人信息", SubstanceRules::masked),
            Rule.telling("closure-proposed", "安全生产法第一百一十三条", "屡次受罚又有重大事故隐患的，提请政府予以关闭", SubstanceRules::closure));

    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern ORGANISATION = Pattern.compile("(公司|企业|中心|[厂店行社部站场坊所院局队会馆室户庄园矿])$");
    private static final String BY_THE_DAY = "AF112";
    private static final int DAYS_OF_THREE = 180;
    private static final int YEARS = 2;
    private static final int YEARS_OF_GRAVE_HARM = 5;

    private SubstanceRules() {}

    private static Verdict limitation(PenaltyCase one) {
        Step registered = one.history().last("task_registerLead");
        LocalDate ended = registered == null ? null : PenaltyCase.date(registered.data(), "actEndedAt");
        Instant found = registered == null ? null : PenaltyCase.moment(registered.data(), "foundAt");
        if (ended == null || found == null) {
            // the act goes on, or nobody knows when it ended: the period has not begun
            return registered == null ? Verdict.open() : Verdict.kept();
        }
        Step applied = one.history().last("task_applyFiling");
        boolean isGrave = applied != null && applied.data().path("graveHarm").asBoolean();
        LocalDate until = ended.plusYears(isGrave ? YEARS_OF_GRAVE_HARM : YEARS);
        boolean isKept = !PenaltyCase.day(found).isAfter(until);
        return isKept || one.filed() != null
                ? Verdict.of(isKept, "decision", "违法行为的追究时效到" + until + "为止，不能立案处罚")
                : Verdict.open();
    }

    private static Verdict onlyTheNotified(PenaltyCase one) {
        return eachTarget(
                one,
                target -> notified(one, target) == null ? "没有告知过“" + PenaltyCase.party(target) + "”，不能对其作出处罚决定" : null);
    }

    private static Verdict onlyWhatWasNotified(PenaltyCase one) {
        return eachTarget(one, target -> {
            JsonNode notified = notified(one, target);
            boolean isMore = notified != null && !kinds(notified).containsAll(kinds(target));
            return isMore ? "对“" + PenaltyCase.party(target) + "”决定的处罚种类没有告知过，请重新告知" : null;
        });
    }

    private static Verdict noMoreThanNotified(PenaltyCase one) {
        return eachTarget(one, target -> {
            JsonNode notified = notified(one, target);
            BigDecimal told = notified == null ? null : PenaltyCase.fine(notified);
            return told != null && PenaltyCase.fine(target).compareTo(told) > 0
                    ? "“" + PenaltyCase.party(target) + "”告知的罚款是 " + told.toPlainString() + " 元，决定不能超过；有新事实的，补充调查后重新告知"
                    : null;
        });
    }

    private static Verdict finedOnce(PenaltyCase one) {
        Set<String> fined = new HashSet<>();
        return eachTarget(one, target -> {
            boolean isAgain = kinds(target).contains("fine") && !fined.add(PenaltyCase.party(target));
            return isAgain ? "对“" + PenaltyCase.party(target) + "”罚了两次款" : null;
        });
    }

    /** Tells and does not refuse, because only people know whether two acts of one day were one. */
    private static Verdict finedBefore(PenaltyCase one) {
        return eachTarget(one, target -> one.earlier().stream()
                .filter(record -> kinds(target).contains("fine") && isOfTheSameAct(one, target, record))
                .findFirst()
                .map(record ->
                        "案件 " + record.caseNumber() + " 已经就同一天的同一种违法行为对“" + record.party() + "”罚过款，请核对是不是同一个违法行为")
                .orElse(null));
    }

    /** The same violation of the same party on the same day; what is fined by the day (安全生产法第一百一十二条) is a new one each day. */
    private static boolean isOfTheSameAct(PenaltyCase one, JsonNode target, PenaltyRecord record) {
        Step weighed = one.weighed();
        Set<String> codes = new HashSet<>();
        (weighed == null ? MissingNode.getInstance() : weighed.data().path("items"))
                .forEach(item -> codes.add(item.path("violationCode").asText().strip()));
        codes.retainAll(record.codeList());
        codes.remove(BY_THE_DAY);
        return !record.revoked()
                && record.hasFine()
                && record.party().equals(PenaltyCase.party(target))
                && one.acted().equals(record.actedOn())
                && !codes.isEmpty();
    }

    /** Whatever speaks for the party, a major hazard is not among what may be exempted. */
    private static Verdict exemption(PenaltyCase one) {
        Step decided = one.decided();
        Step reported = one.reported();
        if (decided == null || !one.isDecided("exempt")) {
            return decided == null ? Verdict.open() : Verdict.beside();
        }
        boolean isMajor =
                reported != null && reported.data().path("majorHazard").asBoolean();
        return Verdict.of(!isMajor, "decision", "调查报告认定构成重大事故隐患，不能不予处罚");
    }

    private static Verdict educated(PenaltyCase one) {
        Step submitted = one.history().last("task_submitDecision", null, one.decided());
        if (one.decided() == null || !one.isDecided("exempt")) {
            return one.decided() == null ? Verdict.open() : Verdict.beside();
        }
        boolean isTold = submitted != null && !submitted.text("education").isBlank();
        return Verdict.of(isTold, "education", "不予处罚的没有记录对当事人的教育");
    }

    /** Three penalties under 安全生产法 within 180 days, or four within a year, this one among them, and a major hazard. */
    private static Verdict closure(PenaltyCase one) {
        Step decided = one.decided();
        if (decided == null) {
            return Verdict.open();
        }
        Step reported = one.reported();
        LocalDate day = PenaltyCase.day(decided.at());
        boolean isDue = one.isDecided("penalize")
                && reported != null
                && reported.data().path("majorHazard").asBoolean()
                && (penaltiesSince(one, day.minusDays(DAYS_OF_THREE)) >= 3
                        || penaltiesSince(one, day.minusYears(1)) >= 4);
        if (!isDue) {
            return Verdict.beside();
        }
        for (JsonNode target : decided.data().path("targets")) {
            if (kinds(target).contains("close")) {
                return Verdict.kept();
            }
        }
        return Verdict.broken("targets", "企业一百八十日内三次或者一年内四次受罚，又存在重大事故隐患，应当提请政府予以关闭");
    }

    private static long penaltiesSince(PenaltyCase one, LocalDate day) {
        return 1
                + one.earlier().stream()
                        .filter(record ->
                                !record.revoked() && !record.decidedOn().isBefore(day))
                        .filter(record -> record.codeList().stream().anyMatch(code -> code.startsWith("AF")))
                        .map(PenaltyRecord::caseNumber)
                        .distinct()
                        .count();
    }

    private static Verdict masked(PenaltyCase one) {
        Step decided = one.decided();
        if (decided == null || !one.isDecided("penalize")) {
            return decided == null ? Verdict.open() : Verdict.beside();
        }
        Step published = one.history().last("task_publish", decided, null);
        for (JsonNode target : decided.data().path("targets")) {
            if (isPerson(PenaltyCase.party(target))) {
                return published == null
                        ? Verdict.open()
                        : Verdict.of(
                                published.data().path("masked").asBoolean(),
                                "masked",
                                "被处罚人“" + PenaltyCase.party(target) + "”是个人，请先遮盖个人信息再公示");
            }
        }
        return Verdict.beside();
    }

    /** By the name: two to four characters, and not how organisations are called. */
    private static boolean isPerson(String party) {
        return PERSON.matcher(party).matches() && !ORGANISATION.matcher(party).find();
    }

    private static @Nullable JsonNode notified(PenaltyCase one, JsonNode target) {
        Step notified = one.notified();
        return PenaltyCase.target(
                notified == null ? MissingNode.getInstance() : notified.data().path("targets"),
                PenaltyCase.party(target));
    }

    private static Set<String> kinds(JsonNode target) {
        Set<String> kinds = new HashSet<>();
        target.path("penalties").forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }

    private static Verdict eachTarget(PenaltyCase one, Function<JsonNode, @Nullable String> objection) {
        Step decided = one.decided();
        if (decided == null) {
            return Verdict.open();
        }
        if (!one.isDecided("penalize")) {
            return Verdict.beside();
        }
        List<String> objections = new ArrayList<>();
        for (JsonNode target : decided.data().path("targets")) {
            String found = objection.apply(target);
            if (found != null) {
                objections.add(found);
            }
        }
        return Verdict.of(objections.isEmpty(), "targets", String.join("；", objections));
    }
}
