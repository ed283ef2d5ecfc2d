package org.bihuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.PagePosition;
import org.bihuan.Times;
import org.bihuan.benchmark.Questions.Question;
import org.bihuan.casefile.CaseCriteria;
import org.bihuan.casefile.CaseQuestions;
import org.bihuan.enterprise.EnterpriseQuestions;
import org.jspecify.annotations.Nullable;

/** What people ask of the list of cases: by whom, when, where, how it ended, and all of it at once. */
final class CaseListQuestions {

    private static final String MAPPER = "org.bihuan.casefile.CaseMapper.";
    private static final List<String> TYPE = List.of("service-request");
    private static final List<String> EXPERT = List.of("user:expert5");
    private static final List<String> CLERK = List.of("by:intake7");

    /** How far somebody sees. */
    private record Reader(String name, List<String> whole, List<String> ofTown, List<String> parties) {}

    private static final Reader SUPERVISOR = new Reader("supervisor", TYPE, List.of(), List.of());
    private static final Reader SEES_THIRTY = new Reader("thirty types", thirtyTypes(), List.of(), List.of());
    private static final Reader OF_TOWN = new Reader("town station", List.of(), TYPE, EXPERT);
    private static final Reader BY_PARTY = new Reader("expert", List.of(), List.of(), EXPERT);
    private static final Reader ENTERPRISE =
            new Reader("enterprise", List.of(), List.of(), List.of("uscc:" + SampleTask.uscc(77)));

    private final List<Question> questions = new ArrayList<>();
    private final LocalDate today;
    private final PagePosition second;

    private CaseListQuestions(Instant now) {
        today = LocalDate.ofInstant(now, Times.ZONE);
        second = new PagePosition(now.minus(Duration.ofDays(60)), "TB2025-000777");
    }

    static List<Question> all(Instant now) {
        CaseListQuestions all = new CaseListQuestions(now);
        all.lists();
        all.searches();
        all.names();
        return all.questions;
    }

    private void lists() {
        for (Reader reader : List.of(SUPERVISOR, SEES_THIRTY, OF_TOWN, BY_PARTY, ENTERPRISE)) {
            page(reader, "first page", Map.of(), null, null, null);
            page(reader, "second page", Map.of(), null, null, second);
            page(reader, "open", Map.of("status", "open"), null, null, null);
            page(reader, "closed", Map.of("status", "closed"), null, null, null);
            page(reader, "suspended (none is)", Map.of("status", "suspended"), null, null, null);
            page(reader, "beginning of numbers", Map.of("number", "TB2025-00"), null, null, null);
            page(reader, "one number", Map.of("number", "TB2026-000077"), null, null, null);
        }
    }

    private void searches() {
        String from = today.minusDays(120).toString();
        String to = today.minusDays(90).toString();
        Map<String, String> everything = Map.of(
                "type", "service-request", "outcome", "solved", "town", "安海镇", "openedFrom", from, "closedTo", to);
        List<String> one = List.of(SampleTask.uscc(77));
        List<String> fifty = IntStream.range(0, 50)
                .mapToObj(enterprise -> SampleTask.uscc(enterprise * 7))
                .toList();
        for (Reader reader : List.of(SUPERVISOR, SEES_THIRTY, OF_TOWN, BY_PARTY)) {
            page(reader, "one enterprise", Map.of(), one, null, null);
            page(reader, "fifty enterprises", Map.of(), fifty, null, null);
            page(reader, "one handler", Map.of(), null, CLERK, null);
            page(reader, "one handler, open", Map.of("status", "open"), null, CLERK, null);
            page(reader, "one handler, fifty enterprises", Map.of(), fifty, CLERK, null);
            page(reader, "one handler, number", Map.of("number", "TB2025-00"), null, CLERK, null);
            page(reader, "opened in a month", Map.of("openedFrom", from, "openedTo", to), null, null, null);
            page(reader, "closed in a month", Map.of("closedFrom", from, "closedTo", to), null, null, null);
            page(reader, "closed on one day", Map.of("closedFrom", to, "closedTo", to), null, null, null);
            page(reader, "outcome", Map.of("outcome", "solved"), null, null, null);
            page(reader, "outcome that nobody has", Map.of("outcome", "abandoned"), null, null, null);
            page(reader, "town", Map.of("town", "安海镇"), null, null, null);
            page(reader, "town, open", Map.of("town", "安海镇", "status", "open"), null, null, null);
            page(reader, "all conditions", everything, null, null, null);
            page(reader, "all conditions, handler, enterprises", everything, fifty, CLERK, null);
            page(reader, "handler, closed before all was opened", Map.of("closedTo", "2001-01-01"), null, CLERK, null);
        }
        Object counted = query(SUPERVISOR, Map.of("town", "安海镇"), null, null, null, 2000, 1001);
        Object ofHandler = query(SUPERVISOR, Map.of("status", "closed"), null, CLERK, null, 2000, 1001);
        questions.add(new Question("cases: count", MAPPER + "count", counted));
        questions.add(new Question("cases: count of a handler's", MAPPER + "count", ofHandler));
        questions.add(new Question("cases: where the walk ends", MAPPER + "frontier", ofHandler));
    }

    private void names() {
        for (String part :
                Stream.of("样本77号", "有限公司", "企业", "号企业有限", "7", "没有这家").toList()) {
            questions.add(new Question(
                    "enterprises: counts for " + part,
                    EnterpriseQuestions.MAPPER + "countGrams",
                    EnterpriseQuestions.counts(part)));
            questions.add(new Question(
                    "enterprises: " + part,
                    EnterpriseQuestions.MAPPER + "containing",
                    EnterpriseQuestions.containing(part)));
        }
        questions.add(new Question(
                "enterprises: beginning of a code",
                EnterpriseQuestions.MAPPER + "withCode",
                EnterpriseQuestions.code()));
    }

    private void page(
            Reader reader,
            String name,
            Map<String, String> conditions,
            @Nullable List<String> usccs,
            @Nullable List<String> handlers,
            @Nullable PagePosition after) {
        // with the larger window: what the costliest page costs
        questions.add(new Question(
                "cases: " + reader.name + ", " + name,
                MAPPER + "page",
                query(reader, conditions, usccs, handlers, after, 2000, 51)));
    }

    private static Object query(
            Reader reader,
            Map<String, String> conditions,
            @Nullable List<String> usccs,
            @Nullable List<String> handlers,
            @Nullable PagePosition after,
            int window,
            int limit) {
        CaseCriteria criteria = new CaseCriteria(
                conditions.get("number"),
                null,
                null,
                conditions.get("type"),
                conditions.get("status"),
                conditions.get("outcome"),
                conditions.get("town"),
                day(conditions.get("openedFrom")),
                day(conditions.get("openedTo")),
                day(conditions.get("closedFrom")),
                day(conditions.get("closedTo")));
        return CaseQuestions.page(
                criteria,
                reader.whole,
                reader.ofTown,
                reader.ofTown.isEmpty() ? null : "安海镇",
                reader.parties,
                usccs,
                handlers,
                after,
                window,
                limit);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> thirtyTypes() {
        List<String> types = new ArrayList<>(TYPE);
        IntStream.range(1, 30).forEach(i -> types.add("type-" + i));
        return types;
    }
}
