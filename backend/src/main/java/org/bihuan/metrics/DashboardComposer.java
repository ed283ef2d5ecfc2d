package org.bihuan.metrics;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月");

    private final Counts counts;
    private final Supervision supervision;
    private final PublishedFigures published;

    DashboardComposer(Counts counts, Supervision supervision, PublishedFigures published) {
        this.counts = counts;
        this.supervision = supervision;
        this.published = published;
    }

    Dashboard compose(Period period, @Nullable String town) {
        CaseType type = supervision.type();
        Tally tally = counts.tally(type.key(), town, period);
        Rates rates = new Rates(type, tally, new Address(period, town));
        Count open = rates.count("此刻在办", Measures.OPEN, counts.open(type.key(), town));
        Count received = rates.count("收到", Measures.RECEIVED);
        Count closed = rates.count("办结", Measures.CLOSED);
        return new Dashboard(
                type.manifest().name(),
                period.text(),
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
        String[][] names = {{Period.MONTH, "本月"}, {"last-month", "上月"}, {"quarter", "本季"}, {"year", "本年"}};
        for (String[] name : names) {
            Period one = Period.of(name[0], null, null, counts.today());
            links.add(new Link(name[1], new Address(one, town).dashboard(), name[0].equals(period.key())));
        }
        return links;
    }

    private static List<Count> outcomes(CaseType type, Rates rates) {
        return type.manifest().outcomes().entrySet().stream()
                .map(outcome -> rates.count(outcome.getValue(), Measures.closed(outcome.getKey())))
                .toList();
    }

    private static Trend trend(List<MonthCount> months) {
        return new Trend(
                TrendChart.of(months, WIDE, HEIGHT, 1),
                TrendChart.of(months, NARROW, HEIGHT, 2),
                months.stream()
                        .map(month -> new MonthRow(
                                MONTH.format(month.month()),
                                Wording.number(month.received()),
                                Wording.number(month.closed())))
                        .toList());
    }

    private List<Comparison> comparisons(CaseType type, Rates rates) {
        return published.of(type.key()).stream().map(rates::compare).toList();
    }
}
