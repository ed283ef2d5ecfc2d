package org.bihuan.metrics;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.casetype.CaseType;
import org.bihuan.metrics.DashboardViews.Compared;
import org.bihuan.metrics.DashboardViews.Comparison;
import org.bihuan.metrics.DashboardViews.Count;
import org.bihuan.metrics.DashboardViews.Rate;
import org.bihuan.metrics.DashboardViews.Share;
import org.bihuan.metrics.PublishedFigures.Published;

/** The figures of a period as people read them: each part of a whole with both numbers and the cases behind them. */
final class Rates {

    private static final String UNCONFIRMED = Measures.closed("unconfirmed");

    private final CaseType type;
    private final Parts parts;
    private final Tally tally;
    private final Address address;

    Rates(CaseType type, Tally tally, Address address) {
        this.type = type;
        this.parts = new Parts(type);
        this.tally = tally;
        this.address = address;
    }

    /** Whether nothing came, went or was promised in the period. */
    boolean isEmpty() {
        return of(Measures.RECEIVED)
                        + of(Measures.CLOSED)
                        + of(FirstVisit.VISIT)
                        + of(FirstVisit.APPOINTED)
                        + of(Parts.RATED)
                == 0;
    }

    List<Rate> all() {
        List<Rate> rates = new ArrayList<>();
        rates.add(new Rate(
                share("次日按时上门", FirstVisit.VISIT + FirstVisit.ON_TIME, "按时", FirstVisit.VISIT, "应上门"),
                List.of(
                        share("按约上门", FirstVisit.APPOINTED + FirstVisit.ON_TIME, "按时", FirstVisit.APPOINTED, "应上门"),
                        share("补录", FirstVisit.DECLARED + FirstVisit.ON_TIME, "按时", FirstVisit.DECLARED, "已上门")),
                count("过了期限还没有上门", FirstVisit.VISIT + FirstVisit.MISSING),
                "以专家到场签到的系统时间为准，按期限所在的日子统计；企业约定了以后日子的、没有签到事后补录的，分开计算；过了期限没有上门的算不按时。"));
        rates.add(new Rate(
                share("问题解决率", Parts.RESOLVED, "已解决", Parts.ASKED, "办结"),
                List.of(),
                count("其中未确认", UNCONFIRMED),
                "分母是办结数，不含" + leftOut() + "；企业没有确认的留在分母里，不算解决。"));
        rates.add(new Rate(
                share("满意度", Parts.SATISFIED, "满意", Parts.RATED, "有效评价"),
                List.of(),
                null,
                "满意是总体评价 " + type.manifest().figures().rating().good() + " 分以上；分母是企业真正作出的评价，没有评价的不算满意，也不计入。"));
        return rates;
    }

    Comparison compare(Published published) {
        return new Comparison(
                published.source(),
                List.of(
                        new Compared(
                                "服务企业",
                                Wording.number(of(Parts.ASKED)) + " 家次",
                                Wording.number(published.served()) + " 家次"),
                        new Compared("问题解决率", ratio(Parts.RESOLVED, Parts.ASKED), published.resolvedPercent() + "%"),
                        new Compared("满意度", ratio(Parts.SATISFIED, Parts.RATED), published.satisfiedPercent() + "%")));
    }

    Count count(String name, String key) {
        return count(name, key, of(key));
    }

    Count count(String name, String key, long number) {
        return new Count(name, Wording.number(number), address.cases(key, null));
    }

    private Share share(String name, String part, String partName, String whole, String wholeName) {
        return new Share(name, Wording.percent(of(part), of(whole)), count(partName, part), count(wholeName, whole));
    }

    private String ratio(String part, String whole) {
        return Wording.percent(of(part), of(whole)) + "（" + Wording.number(of(part)) + " / " + Wording.number(of(whole))
                + "）";
    }

    private long of(String key) {
        return tally.of(parts.of(key));
    }

    private String leftOut() {
        return String.join(
                "、",
                type.manifest().figures().leftOut().stream()
                        .map(type.manifest()::outcomeName)
                        .toList());
    }
}
