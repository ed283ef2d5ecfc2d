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
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;

/** What a penalty may be. */
final class SubstanceRules {

    static final List<Rule> ALL = List.of(
            Rule.blocking("limitation", "行政处罚法第三十六条", "在追究时效以内立案", SubstanceRules::limitation),
            Rule.blocking("only-the-notified", "行政处罚法第四十四条、第六十二条", "只处罚告知过的当事人", SubstanceRules::onlyTheNotified),
            Rule.blocking("only-what-was-notified", "行政处罚法第四十四条", "只给予告知过的处罚种类", SubstanceRules::onlyWhatWasNotified),
            Rule.blocking("no-more-than-notified", "行政处罚法第四十五条", "罚款不超过告知的数额", SubstanceRules::noMoreThanNotified),
            Rule.blocking("fined-once", "行政处罚法第二十九条", "同一个违法行为只罚款一次", SubstanceRules::finedOnce));

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
