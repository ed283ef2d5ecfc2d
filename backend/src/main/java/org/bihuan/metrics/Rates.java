package org.bihuan.metrics;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.Words;
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
    private final Words words;

    Rates(CaseType type, Tally tally, Address address, Words words) {
        this.type = type;
        this.parts = new Parts(type);
        this.tally = tally;
        this.address = address;
        this.words = words;
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
                share(
                        words.of("rate.nextDay"),
                        FirstVisit.VISIT + FirstVisit.ON_TIME,
                        words.of("rate.onTime"),
                        FirstVisit.VISIT,
                        words.of("rate.toVisit")),
                List.of(
                        share(
                                words.of("rate.appointed"),
                                FirstVisit.APPOINTED + FirstVisit.ON_TIME,
                                words.of("rate.onTime"),
                                FirstVisit.APPOINTED,
                                words.of("rate.toVisit")),
                        share(
                                words.of("rate.declared"),
                                FirstVisit.DECLARED + FirstVisit.ON_TIME,
                                words.of("rate.onTime"),
                                FirstVisit.DECLARED,
                                words.of("rate.visited"))),
                count(words.of("rate.missing"), FirstVisit.VISIT + FirstVisit.MISSING),
                words.of("rate.nextDay.rule")));
        rates.add(new Rate(
                share(
                        words.of("rate.resolved"),
                        Parts.RESOLVED,
                        words.of("rate.resolvedPart"),
                        Parts.ASKED,
                        words.of("rate.closedPart")),
                List.of(),
                count(words.of("rate.unconfirmed"), UNCONFIRMED),
                words.of("rate.resolved.rule", leftOut())));
        rates.add(new Rate(
                share(
                        words.of("rate.satisfied"),
                        Parts.SATISFIED,
                        words.of("rate.satisfiedPart"),
                        Parts.RATED,
                        words.of("rate.ratedPart")),
                List.of(),
                null,
                words.of(
                        "rate.satisfied.rule",
                        type.manifest().figures().rating().good())));
        return rates;
    }

    Comparison compare(Published published) {
        return new Comparison(
                published.source(),
                List.of(
                        new Compared(
                                words.of("rate.served"),
                                words.of("rate.times", Wording.number(of(Parts.ASKED))),
                                words.of("rate.times", Wording.number(published.served()))),
                        new Compared(
                                words.of("rate.resolved"),
                                ratio(Parts.RESOLVED, Parts.ASKED),
                                published.resolvedPercent() + "%"),
                        new Compared(
                                words.of("rate.satisfied"),
                                ratio(Parts.SATISFIED, Parts.RATED),
                                published.satisfiedPercent() + "%")));
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
        return words.of(
                "rate.ratio",
                Wording.percent(of(part), of(whole)),
                Wording.number(of(part)),
                Wording.number(of(whole)));
    }

    private long of(String key) {
        return tally.of(parts.of(key));
    }

    private String leftOut() {
        return String.join(
                words.of("list.comma"),
                type.manifest().figures().leftOut().stream()
                        .map(type.manifest()::outcomeName)
                        .toList());
    }
}
