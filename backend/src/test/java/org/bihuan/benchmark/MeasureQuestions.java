package org.bihuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.benchmark.Questions.Question;
import org.jspecify.annotations.Nullable;

/** What supervisors ask of the figures. */
final class MeasureQuestions {

    private static final String MEASURES = "org.bihuan.metrics.MeasureMapper.";
    private static final String TYPE = "service-request";

    private MeasureQuestions() {}

    static List<Question> all(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, Object> year = Map.of(
                "type", TYPE, "town", "", "from", today.minusYears(1), "until", today.plusDays(1), "today", today);
        Map<String, Object> town = new HashMap<>(year);
        town.put("town", "安海镇");
        Map<String, Object> months = new HashMap<>(year);
        months.put("measures", List.of("received", "closed"));
        List<String> closed = List.of("closed.solved", "closed.answered", "closed.trained", "closed.unsolved");
        return List.of(
                new Question("figures of a year", MEASURES + "sums", year),
                new Question("figures of a year in a town", MEASURES + "sums", town),
                new Question("figures of twelve months", MEASURES + "days", months),
                page(now, "received", List.of("received"), null, false),
                page(now, "received, second page", List.of("received"), null, true),
                page(now, "received in a town", List.of("received"), "安海镇", false),
                page(now, "received in a town, second page", List.of("received"), "安海镇", true),
                page(now, "of four outcomes", closed, null, false),
                page(now, "of four outcomes in a town, second page", closed, "安海镇", true),
                page(now, "open", List.of("open"), null, false),
                new Question("measures of a case", MEASURES + "ofCase", Map.of("caseNumber", "TB2026-000077")),
                new Question(
                        "cases to be measured",
                        "org.bihuan.ledger.LedgerMapper.unread",
                        Map.of("after", "TB2025", "limit", 500)));
    }

    private static Question page(
            Instant now, String name, List<String> measures, @Nullable String town, boolean second) {
        Instant from = now.minus(Duration.ofDays(365));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("type", TYPE);
        parameters.put("town", town);
        parameters.put(
                "branches",
                measures.stream()
                        .map(measure -> Map.of("measure", measure, "from", from, "until", now))
                        .toList());
        parameters.put("beforeAt", second ? now.minus(Duration.ofDays(60)) : null);
        parameters.put("beforeNumber", second ? "TB2025-000777" : null);
        parameters.put("limit", Questions.LIMIT);
        return new Question("cases behind a figure: " + name, MEASURES + "page", parameters);
    }
}
