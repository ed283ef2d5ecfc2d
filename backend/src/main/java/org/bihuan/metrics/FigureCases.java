package org.bihuan.metrics;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.PagePosition;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.metrics.DashboardViews.CaseRow;
import org.bihuan.metrics.MeasureMapper.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases behind a figure. */
@Component
final class FigureCases {

    private static final int ROWS = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Times.ZONE);

    private final Counts counts;
    private final Cases cases;
    private final Supervision supervision;
    private final FigureNames names;
    private final Words words;

    FigureCases(Counts counts, Cases cases, Supervision supervision, FigureNames names, Words words) {
        this.counts = counts;
        this.cases = cases;
        this.supervision = supervision;
        this.names = names;
        this.words = words;
    }

    DashboardViews.Cases page(String figure, Address address, @Nullable String after) {
        CaseType type = supervision.type();
        List<String> measures = new Parts(type).of(figure);
        PagePosition position = PagePosition.read(after);
        List<Listed> found = counts.cases(
                type.key(),
                address.town(),
                address.period(),
                measures,
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                ROWS + 1);
        List<Listed> rows = found.subList(0, Math.min(ROWS, found.size()));
        Map<String, CaseFile> files = cases
                .named(rows.stream().map(Listed::caseNumber).toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        return new DashboardViews.Cases(
                names.of(figure, type),
                figure.equals(Measures.OPEN)
                        ? words.of("rate.now")
                        : address.period().text(words),
                address.town(),
                address.dashboard(),
                rows.stream()
                        .map(row -> row(type, files.get(row.caseNumber()), row.at()))
                        .toList(),
                position == null ? null : address.cases(figure, null),
                found.size() > ROWS ? address.cases(figure, end(rows.get(ROWS - 1))) : null);
    }

    private CaseRow row(CaseType type, CaseFile file, Instant at) {
        String outcome = file.outcome();
        return new CaseRow(
                file.number(),
                "/cases/" + file.number(),
                Objects.requireNonNullElse(file.enterpriseName(), ""),
                file.title(),
                file.town(),
                MOMENT.format(at),
                outcome == null ? words.of("wording.open") : type.manifest().outcomeName(outcome));
    }

    private static String end(Listed last) {
        return new PagePosition(last.at(), last.caseNumber()).text();
    }
}
