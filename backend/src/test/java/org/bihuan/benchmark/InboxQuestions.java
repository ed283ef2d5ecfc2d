package org.bihuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.benchmark.Questions.Question;
import org.bihuan.inbox.Branch;
import org.bihuan.people.Access;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/** What a handler asks of the inbox, in the words of its mapper. */
final class InboxQuestions {

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

    private InboxQuestions() {}

    static List<Question> all(Instant now) {
        Instant tomorrow = now.plus(Duration.ofHours(15));
        List<String> fifty = Questions.usccs(50);
        List<String> three = List.of("陈埭镇", "安海镇", "东石镇");
        List<Question> all = new ArrayList<>(List.of(
                team("team, first page", Map.of()),
                team("team, first page, exactly five keys", Map.of("keys", FIVE_KEYS)),
                team("team, second page", Map.of("afterMoment", now, "afterId", "sample-77")),
                team("team, by age", Map.of("byCreation", true)),
                team("team, one step", Map.of("steps", List.of("task_consult"))),
                team("team, three towns", Map.of("towns", three)),
                team("team, a town that nobody has", Map.of("towns", List.of("无此镇"))),
                team("team, a step in three towns", Map.of("steps", List.of("task_accept"), "towns", three)),
                team(
                        "team, a step in a town that nobody has",
                        Map.of("steps", List.of("task_accept"), "towns", List.of("无此镇"))),
                team("team, one type", Map.of("types", List.of("service-request"))),
                team("team, a type that nobody has", Map.of("types", List.of("no-such-type"))),
                team("team, overdue", Map.of("dueBefore", now)),
                team("team, due today", Map.of("dueFrom", now, "dueBefore", tomorrow)),
                team("team, one case number", Map.of("caseNumber", "TB2026-000777%")),
                team("team, beginning of case numbers", Map.of("caseNumber", "TB2026-00%")),
                team("team, every case number", Map.of("caseNumber", "TB%")),
                team("team, one enterprise", Map.of("usccs", Questions.usccs(1))),
                team("team, fifty enterprises", Map.of("usccs", fifty)),
                team("team, fifty enterprises in one town", Map.of("usccs", fifty, "towns", List.of("陈埭镇"))),
                count("count of team", "countTeam", null),
                count("count of team, overdue", "countTeam", now),
                cells("count of team by step, town and due", now)));
        all.addAll(List.of(
                mine("mine, first page", Map.of()),
                mine("mine, by age", Map.of("byCreation", true)),
                mine("mine, one step", Map.of("steps", List.of("task_accept"))),
                mine("mine, second page", Map.of("afterMoment", now, "afterId", "sample-77")),
                mine("mine, fifty enterprises", Map.of("usccs", fifty)),
                count("count of mine", "countMine", null),
                count("count of mine, overdue", "countMine", now),
                groups("mine by filters", "intake7", List.of(), now),
                inbox("watched, first page", "watched", Map.of()),
                inbox("watched, one town", "watched", Map.of("towns", List.of("陈埭镇"))),
                count("count of watched", "countWatched", null),
                groups("watched by filters", null, Questions.WATCHED, now),
                inbox("done, first page", "done", Map.of()),
                inbox(
                        "done, second page",
                        "done",
                        Map.of("afterMoment", now.minus(Duration.ofDays(90)), "afterId", "x")),
                inbox("done, one case number", "done", Map.of("caseNumber", "TB2025-000777%")),
                inbox("done, a step that nobody has done", "done", Map.of("steps", List.of("no-such-step"))),
                inbox("done, fifty enterprises", "done", Map.of("usccs", fifty)),
                count("count of done", "countDone", null)));
        return all;
    }

    private static Question team(String name, Map<String, ?> filter) {
        return inbox(name, "team", filter);
    }

    private static Question mine(String name, Map<String, ?> filter) {
        return inbox(name, "mine", filter);
    }

    private static Question inbox(String name, String statement, Map<String, ?> filter) {
        Map<String, @Nullable Object> parameters =
                Questions.nothing(List.of("caseNumber", "usccs", "dueFrom", "dueBefore", "afterMoment", "afterId"));
        parameters.put("types", List.of());
        parameters.put("steps", List.of());
        parameters.put("towns", List.of());
        parameters.put("watched", Questions.WATCHED);
        parameters.put("keys", Access.keys(HANDLER));
        parameters.put("username", HANDLER.username());
        parameters.put("byCreation", false);
        parameters.put("limit", Questions.LIMIT);
        parameters.putAll(filter);
        parameters.put("branches", branches(parameters));
        return new Question(name, "org.bihuan.inbox.InboxMapper." + statement, parameters);
    }

    private static Question count(String name, String statement, @Nullable Instant dueBefore) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("keys", Access.keys(HANDLER));
        parameters.put("username", HANDLER.username());
        parameters.put("dueBefore", dueBefore);
        parameters.put("watched", Questions.WATCHED);
        parameters.put("cap", 1000);
        return new Question(name, "org.bihuan.inbox.InboxMapper." + statement, parameters);
    }

    private static Question groups(String name, @Nullable String username, List<String> watched, Instant now) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("username", username);
        parameters.put("watched", watched);
        parameters.put("now", now);
        parameters.put("tomorrow", now.plus(Duration.ofHours(15)));
        parameters.put("soon", now.plus(Duration.ofDays(4)));
        parameters.put("cap", 1000);
        return new Question(name, "org.bihuan.inbox.InboxMapper.groups", parameters);
    }

    /** The figures of all filters for five full keys: some hundred and twenty short ranges. */
    private static Question cells(String name, Instant now) {
        List<Map<String, @Nullable Object>> cells = new ArrayList<>();
        for (String key : FIVE_KEYS) {
            SampleTask.TOWNS.forEach(town -> cells.add(cell(key, "town", town)));
            SampleTask.STEPS.forEach(step -> cells.add(cell(key, "step", step)));
            cells.add(cell(key, "dueBefore", now));
            cells.add(cell(key, "dueFrom", now));
        }
        return new Question(
                name, "org.bihuan.inbox.InboxMapper.countCells", new HashMap<>(Map.of("cells", cells, "cap", 100)));
    }

    private static Map<String, @Nullable Object> cell(String key, String what, Object value) {
        Map<String, @Nullable Object> cell = Questions.nothing(List.of("type", "step", "town", "dueFrom", "dueBefore"));
        cell.put("key", key);
        cell.put(what, value);
        if (what.equals("step")) {
            cell.put("type", "service-request");
        }
        return cell;
    }

    /** As the inbox lays them out. */
    @SuppressWarnings("unchecked")
    private static List<Branch> branches(Map<String, @Nullable Object> asked) {
        Collection<String> keys = (Collection<String>) asked.get("keys");
        return asked.get("usccs") != null || Boolean.TRUE.equals(asked.get("byCreation"))
                ? Branch.of(keys)
                : Branch.of(keys, (List<String>) asked.get("steps"), (List<String>) asked.get("towns"), (List<String>)
                        asked.get("types"));
    }
}
