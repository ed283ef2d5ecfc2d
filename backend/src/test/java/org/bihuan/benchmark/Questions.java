package org.bihuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.people.Access;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/** What people ask of the lists, in the words of the mappers. */
final class Questions {

    /** A statement of a mapper and its parameters. */
    record Question(String name, String statement, Object parameters) {}

    /** Five roles at a town's station: sixteen keys. */
    static final Person HANDLER = new Person(
            "intake7",
            "样本",
            Person.Kind.STAFF,
            new Organisation("hazchem-section", "样本", "department", "安海镇", null),
            Set.of("intake", "dispatcher", "section", "officer", "town-station"),
            Set.of(),
            null,
            true);

    private static final List<String> FIVE_KEYS =
            List.of("intake", "dispatcher", "section", "officer", "town-station@town:安海镇");
    private static final int LIMIT = 51;

    private Questions() {}

    static List<Question> all(Instant now) {
        List<Question> all = new ArrayList<>(inbox(now));
        all.addAll(CaseListQuestions.all(now));
        all.addAll(others(now));
        return all;
    }

    static List<Question> inbox(Instant now) {
        return List.of(
                team("team, first page", Map.of()),
                team("team, first page, exactly five keys", Map.of("keys", FIVE_KEYS)),
                team("team, second page", Map.of("afterMoment", now, "afterId", "sample-77")),
                team("team, by age", Map.of("byCreation", true)),
                team("team, one step", Map.of("steps", List.of("task_consult"))),
                team("team, one town", Map.of("town", "陈埭镇")),
                team("team, one type", Map.of("types", List.of("service-request"))),
                team("team, a type that nobody has", Map.of("types", List.of("no-such-type"))),
                team("team, overdue", Map.of("dueBefore", now)),
                team("team, one case number", Map.of("caseNumber", "TB2026-000777%")),
                team("team, beginning of case numbers", Map.of("caseNumber", "TB2026-00%")),
                team("team, every case number", Map.of("caseNumber", "TB%")),
                mine("mine, first page", Map.of()),
                mine("mine, by age", Map.of("byCreation", true)),
                mine("mine, one step", Map.of("steps", List.of("task_accept"))),
                mine("mine, second page", Map.of("afterMoment", now, "afterId", "sample-77")),
                inbox("done, first page", "done", Map.of()),
                inbox(
                        "done, second page",
                        "done",
                        Map.of("afterMoment", now.minus(Duration.ofDays(90)), "afterId", "x")),
                inbox("done, one case number", "done", Map.of("caseNumber", "TB2025-000777%")),
                count("count of mine", "countMine", null),
                count("count of mine, overdue", "countMine", now),
                count("count of team", "countTeam", null),
                count("count of team, overdue", "countTeam", now));
    }

    private static List<Question> others(Instant now) {
        String notices = "org.bihuan.notification.NoticeMapper.";
        String clocks = "org.bihuan.clock.ClockMapper.";
        String cases = "org.bihuan.casefile.CaseMapper.";
        String inbox = "org.bihuan.inbox.InboxMapper.";
        Map<String, @Nullable Object> ofCase = Map.of("caseNumber", "TB2026-000077", "code", "SR-VISIT");
        return List.of(
                notices("notices, first page", false, null),
                notices("notices, unread", true, null),
                notices("notices, second page", false, 1000L),
                new Question("count of notices", notices + "unread", Map.of("recipient", "intake7", "limit", 100)),
                new Question("clocks that run", clocks + "open", ofCase),
                new Question("clocks of a case", clocks + "ofCase", ofCase),
                new Question("open tasks of a case", inbox + "openOf", ofCase),
                new Question("tasks of a case", inbox + "ofCase", ofCase),
                new Question(
                        "notes of a case",
                        "org.bihuan.ledger.LedgerMapper.latest",
                        Map.of("caseNumber", "TB2026-000077", "type", "note-added", "limit", 200)),
                new Question(
                        "phrases of a step",
                        "org.bihuan.casefile.PhraseMapper.of",
                        Map.of(
                                "username",
                                "intake7",
                                "caseType",
                                "service-request",
                                "step",
                                "task_accept",
                                "limit",
                                30)),
                new Question("case", cases + "find", Map.of("number", "TB2026-000077")),
                new Question("parties", cases + "parties", Map.of("number", "TB2026-000077")),
                new Question(
                        "like requests",
                        cases + "recent",
                        Map.of(
                                "uscc",
                                SampleTask.uscc(77),
                                "type",
                                "service-request",
                                "since",
                                now.minus(Duration.ofDays(30)))),
                new Question(
                        "who was there before",
                        cases + "participants",
                        Map.of(
                                "uscc",
                                SampleTask.uscc(77),
                                "except",
                                "TB2026-000077",
                                "since",
                                now.minus(Duration.ofDays(90)))));
    }

    private static Question notices(String name, boolean unreadOnly, @Nullable Long before) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("recipient", "intake7");
        parameters.put("unreadOnly", unreadOnly);
        parameters.put("before", before);
        parameters.put("limit", LIMIT);
        return new Question(name, "org.bihuan.notification.NoticeMapper.page", parameters);
    }

    private static Question team(String name, Map<String, ?> filter) {
        return inbox(name, "team", filter);
    }

    private static Question mine(String name, Map<String, ?> filter) {
        return inbox(name, "mine", filter);
    }

    private static Question inbox(String name, String statement, Map<String, ?> filter) {
        Map<String, @Nullable Object> parameters =
                nothing(List.of("town", "caseNumber", "dueBefore", "afterMoment", "afterId"));
        parameters.put("types", List.of());
        parameters.put("steps", List.of());
        parameters.put("keys", Access.keys(HANDLER));
        parameters.put("username", HANDLER.username());
        parameters.put("byCreation", false);
        parameters.put("limit", LIMIT);
        parameters.putAll(filter);
        return new Question(name, "org.bihuan.inbox.InboxMapper." + statement, parameters);
    }

    private static Question count(String name, String statement, @Nullable Instant dueBefore) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("keys", Access.keys(HANDLER));
        parameters.put("username", HANDLER.username());
        parameters.put("dueBefore", dueBefore);
        parameters.put("cap", 1000);
        return new Question(name, "org.bihuan.inbox.InboxMapper." + statement, parameters);
    }

    private static Map<String, @Nullable Object> nothing(Collection<String> names) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        names.forEach(name -> parameters.put(name, null));
        return parameters;
    }
}
