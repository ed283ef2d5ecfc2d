package org.bihuan.metrics;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.bihuan.metrics.Counts.MonthCount;
import org.bihuan.metrics.DashboardViews.Comparison;
import org.bihuan.metrics.DashboardViews.Count;
import org.bihuan.metrics.DashboardViews.Dashboard;
import org.bihuan.metrics.DashboardViews.Link;
import org.bihuan.metrics.DashboardViews.MonthRow;
import org.bihuan.metrics.DashboardViews.Town;
import org.bihuan.metrics.DashboardViews.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of figures together. */
@Component
final class DashboardComposer {

    private static final int WIDE = 640;
    private static final int NARROW = 300;
    private static final int HEIGHT = 230;

    private final Counts counts;
    private final Supervision supervision;
    private final PublishedFigures published;
    private final Words words;

    DashboardComposer(Counts counts, Supervision supervision, PublishedFigures published, Words words) {
        this.counts = counts;
        this.supervision = supervision;
        this.published = published;
        this.words = words;
    }

    Dashboard compose(Period period, @Nullable String town) {
        CaseType type = supervision.type();
        Tally tally = counts.tally(type.key(), town, period);
        Rates rates = new Rates(type, tally, new Address(period, town), words);
        Count open = rates.count(words.of("rate.open"), Measures.OPEN, counts.open(type.key(), town));
        Count received = rates.count(words.of("dashboard.received"), Measures.RECEIVED);
        Count closed = rates.count(words.of("dashboard.closed"), Measures.CLOSED);
        return new Dashboard(
                type.manifest().name(),
                period.text(words),
                periods(period, town),
                period.from().toString(),
                period.to().toString(),
                town,
                supervision.towns().stream()
                        .map(name -> new Town(name, name.equals(town)))
                        .toList(),
                rates.isEmpty(),
                List.of(received, closed, open),
                rates.all(),
                outcomes(type, rates),
                trend(counts.months(type.key(), town, period)),
                comparisons(type, rates));
    }

    private List<Link> periods(Period period, @Nullable String town) {
        List<Link> links = new ArrayList<>();
        for (String key : List.of(Period.MONTH, "last-month", "quarter", "year")) {
            Period one = Period.of(key, null, null, counts.today());
            links.add(
                    new Link(words.of("period." + key), new Address(one, town).dashboard(), key.equals(period.key())));
        }
        return links;
    }

    private static List<Count> outcomes(CaseType type, Rates rates) {
        return type.manifest().outcomes().entrySet().stream()
                .map(outcome -> rates.count(outcome.getValue(), Measures.closed(outcome.getKey())))
                .toList();
    }

    private Trend trend(List<MonthCount> months) {
        List<String> labels =
                months.stream().map(month -> said("period.label", month)).toList();
        return new Trend(
                TrendChart.of(months, labels, WIDE, HEIGHT, 1),
                TrendChart.of(months, labels, NARROW, HEIGHT, 2),
                months.stream()
                        .map(month -> new MonthRow(
                                said("period.month.text", month),
                                Wording.number(month.received()),
                                Wording.number(month.closed())))
                        .toList());
    }

    private String said(String pattern, MonthCount month) {
        return DateTimeFormatter.ofPattern(words.of(pattern), words.language()).format(month.month());
    }

    private List<Comparison> comparisons(CaseType type, Rates rates) {
        return published.of(type.key()).stream().map(rates::compare).toList();
    }
}
