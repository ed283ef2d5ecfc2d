package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bihuan.legality.History.Step;
import org.bihuan.violation.Penalties;
import org.bihuan.violation.Penalty;
import org.bihuan.violation.Penalty.Basis;
import org.bihuan.violation.Penalty.Range;
import org.bihuan.violation.Tier;
import org.jspecify.annotations.Nullable;

/** How high a fine may be, by the list of penalties; what the list does not know is for people to judge. */
final class RangeRules {

    static final List<Rule> ALL = List.of(
            Rule.blocking("within-range", "行政处罚法第四条、第三十七条", "拟罚款在法定幅度以内", RangeRules::withinRange),
            Rule.blocking("within-tier", "行政处罚法第三十四条", "拟罚款符合裁量基准的档次，偏离的写明理由", RangeRules::withinTier),
            Rule.blocking("deviation-discussed", "行政处罚法第三十四条、第五十七条", "偏离裁量基准的，由负责人集体讨论", RangeRules::discussed),
            Rule.blocking("sum-within-range", "行政处罚法第四条、第三十二条", "决定的罚款在法定幅度以内", RangeRules::sumWithinRange));

    private RangeRules() {}

    private static Verdict withinRange(PenaltyCase one) {
        return eachItem(one, item -> {
            BigDecimal fine = PenaltyCase.yuan(item, "fine");
            List<Penalty> lines = lines(one, item);
            if (fine.signum() == 0 || !one.penalties().knows(code(item))) {
                return null;
            }
            boolean isAdmitted = lines.stream().anyMatch(line -> admits(line, item, fine));
            return isAdmitted ? null : objection(one, item, fine, lines);
        });
    }

    private static Verdict withinTier(PenaltyCase one) {
        return eachItem(one, item -> {
            String name = item.path("tier").asText("").strip();
            List<Tier> tiers = one.penalties().tiers(code(item), one.acted()).stream()
                    .filter(tier -> isMeant(item, tier.party(), tier.circumstance()))
                    .toList();
            if (tiers.isEmpty() || item.path("reduced").asBoolean() || PenaltyCase.isDeviating(item)) {
                return null;
            }
            boolean isAdmitted = tiers.stream()
                    .anyMatch(tier -> tier.name().equals(name) && tier.admits(PenaltyCase.yuan(item, "fine")));
            return isAdmitted
                    ? null
                    : "“" + code(item) + "”的裁量基准是 "
                            + String.join(
                                    "；",
                                    tiers.stream()
                                            .map(tier -> tier.name() + " 档 "
                                                    + tier.least().toPlainString() + "—"
                                                    + tier.most().toPlainString() + " 元")
                                            .toList());
        });
    }

    /** The law leaves room here: for a reason that is recorded, and with others than the one who weighed. */
    private static Verdict discussed(PenaltyCase one) {
        if (!one.isDeviating()) {
            return Verdict.beside();
        }
        Step reviewed = one.reviewed();
        return reviewed == null
                ? Verdict.open()
                : Verdict.of(
                        !reviewed.says("conclusion", "agree") || one.needsPanel(),
                        "panelNeeded",
                        "有的罚款偏离裁量基准，请勾选需要集体讨论");
    }

    private static Verdict sumWithinRange(PenaltyCase one) {
        Step decided = one.decided();
        Step weighed = one.weighed();
        if (decided == null) {
            return Verdict.open();
        }
        if (!one.isDecided("penalize") || weighed == null) {
            return Verdict.beside();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode target : decided.data().path("targets")) {
            sum = sum.add(PenaltyCase.fine(target));
        }
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (JsonNode item : weighed.data().path("items")) {
            List<Range> ranges = ranges(one, item);
            if (ranges.isEmpty()) {
                return Verdict.beside();
            }
            most = most.add(
                    ranges.stream().map(Range::most).reduce(BigDecimal::max).orElseThrow());
            least = least.add(
                    item.path("reduced").asBoolean()
                            ? BigDecimal.ZERO
                            : ranges.stream()
                                    .map(Range::least)
                                    .reduce(BigDecimal::min)
                                    .orElseThrow());
        }
        boolean isKept = sum.signum() == 0 || (sum.compareTo(most) <= 0 && sum.compareTo(least) >= 0);
        return Verdict.of(
                isKept,
                "targets",
                "罚款合计 " + sum.toPlainString() + " 元，按裁量的各项，法定幅度合计是 " + least.toPlainString() + "—"
                        + most.toPlainString() + " 元");
    }

    private static Verdict eachItem(PenaltyCase one, Function<JsonNode, @Nullable String> objection) {
        Step weighed = one.weighed();
        if (weighed == null) {
            return one.decided() == null ? Verdict.open() : Verdict.beside();
        }
        List<String> objections = new ArrayList<>();
        for (JsonNode item : weighed.data().path("items")) {
            String found = objection.apply(item);
            if (found != null) {
                objections.add(found);
            }
        }
        return Verdict.of(objections.isEmpty(), "items", String.join("；", objections));
    }

    private static boolean admits(Penalty line, JsonNode item, BigDecimal fine) {
        if (line.basis() == Basis.ELSEWHERE) {
            return true;
        }
        Range range = line.range(base(item));
        return range != null
                && fine.compareTo(range.most()) <= 0
                && (item.path("reduced").asBoolean() || fine.compareTo(range.least()) >= 0);
    }

    private static String objection(PenaltyCase one, JsonNode item, BigDecimal fine, List<Penalty> lines) {
        String code = code(item);
        if (one.penalties().applicable(code, one.acted(), decidedOn(one)).isEmpty()) {
            return "“" + code + "”在违法行为发生时还没有规定或者已经失效，不能据此处罚";
        }
        List<String> ranges = lines.stream()
                .map(Penalties::say)
                .filter(said -> !said.isEmpty())
                .toList();
        if (ranges.isEmpty()) {
            return "“" + code + "”对这种当事人、这种情形没有罚款的规定，先责令改正、逾期未改的才罚款的，请选“逾期未改或者情节严重”";
        }
        boolean needsBase = base(item) == null
                && lines.stream().anyMatch(line -> line.basis() == Basis.INCOME || line.basis() == Basis.GAINS);
        return "“" + code + "”拟罚款 " + fine.toPlainString() + " 元，法定幅度是 " + String.join("；", ranges)
                + (needsBase ? "，请填写上一年年收入或者违法所得" : "，依法减轻的，请勾选减轻处罚");
    }

    /** What the law says of the party and circumstance of the item; of all of them where the item does not say. */
    private static List<Penalty> lines(PenaltyCase one, JsonNode item) {
        return one.penalties().applicable(code(item), one.acted(), decidedOn(one)).stream()
                .filter(line -> isMeant(item, line.party(), line.circumstance()))
                .toList();
    }

    private static boolean isMeant(JsonNode item, String party, String circumstance) {
        return item.path("partyKind").asText(party).equals(party)
                && item.path("circumstance").asText(circumstance).equals(circumstance);
    }

    private static List<Range> ranges(PenaltyCase one, JsonNode item) {
        List<Range> ranges = new ArrayList<>();
        for (Penalty line : lines(one, item)) {
            Range range = line.range(base(item));
            if (range != null) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static String code(JsonNode item) {
        return item.path("violationCode").asText("").strip();
    }

    private static @Nullable BigDecimal base(JsonNode item) {
        BigDecimal base = PenaltyCase.yuan(item, "baseAmount");
        return base.signum() == 0 ? null : base;
    }

    private static LocalDate decidedOn(PenaltyCase one) {
        Step decided = one.decided();
        return PenaltyCase.day(decided == null ? one.now() : decided.at());
    }
}
