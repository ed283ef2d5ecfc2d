package org.bihuan.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates read: everything is text for people, already formatted. */
final class DashboardViews {

    private DashboardViews() {}

    record Link(String name, String href, boolean current) {}

    /** A number and the cases behind it. */
    record Count(String name, String number, String href) {}

    /** A part of a whole, both with the cases behind them. */
    record Share(String name, String percent, Count part, Count whole) {}

    /** @param others what is counted apart @param rule how it is counted, in a sentence */
    record Rate(Share share, List<Share> others, @Nullable Count remark, String rule) {}

    record Compared(String name, String ours, String published) {}

    record Comparison(String source, List<Compared> rows) {}

    record MonthRow(String month, String received, String closed) {}

    record Trend(TrendChart wide, TrendChart narrow, List<MonthRow> months) {}

    record Town(String name, boolean chosen) {}

    record Dashboard(
            String typeName,
            String period,
            List<Link> periods,
            String from,
            String to,
            @Nullable String town,
            List<Town> towns,
            boolean empty,
            List<Count> counts,
            List<Rate> rates,
            List<Count> outcomes,
            Trend trend,
            List<Comparison> comparisons) {}

    record CaseRow(
            String number,
            String href,
            String enterprise,
            String title,
            @Nullable String town,
            String at,
            String status) {}

    record Cases(
            String name,
            String period,
            @Nullable String town,
            String back,
            List<CaseRow> rows,
            @Nullable String first,
            @Nullable String next) {}
}
