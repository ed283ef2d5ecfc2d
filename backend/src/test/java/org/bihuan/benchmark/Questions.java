package org.bihuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.enterprise.EnterpriseQuestions;
import org.bihuan.hazard.HazardQuestions;
import org.jspecify.annotations.Nullable;

/** What people ask of the lists, in the words of the mappers. */
final class Questions {

    /** A statement of a mapper and its parameters. */
    record Question(String name, String statement, Object parameters) {}

    static final int LIMIT = 51;
    static final List<String> WATCHED = IntStream.rangeClosed(1, 100)
            .mapToObj(n -> "TB2026-%06d".formatted(n))
            .toList();

    private Questions() {}

    static List<Question> all(Instant now) {
        List<Question> all = new ArrayList<>(InboxQuestions.all(now));
        all.addAll(CaseListQuestions.all(now));
        all.addAll(MeasureQuestions.all(now));
        all.addAll(AccountQuestions.all(now));
        all.addAll(hazards());
        all.addAll(enterprises());
        all.addAll(others(now));
        all.addAll(registrations(now));
        return all;
    }

    private static List<Question> enterprises() {
        String list = "org.bihuan.enterprise.EnterpriseListMapper.";
        String file = "org.bihuan.enterprise.MasterDataMapper.";
        Map<String, Object> ofOne = Map.of("uscc", "91350582MA10000XX", "limit", LIMIT);
        Map<String, Object> those = Map.of("codes", WATCHED);
        return List.of(
                new Question(
                        "enterprises, first page", list + "page", EnterpriseQuestions.page(null, null, null, null)),
                new Question(
                        "enterprises of a town, second page",
                        list + "page",
                        EnterpriseQuestions.page("安海镇", null, null, "91350582MA5")),
                new Question("red enterprises", list + "page", EnterpriseQuestions.page(null, "red", null, null)),
                new Question("mines", list + "page", EnterpriseQuestions.page(null, null, "mine", "91350582MA5")),
                new Question("a hundred enterprises with their colours", list + "those", those),
                new Question("a hundred enterprises", list + "enterprises", those),
                new Question("licences of a hundred enterprises", list + "licences", those),
                new Question("licences that end soon", file + "ending", EnterpriseQuestions.ending(true)),
                new Question("licences that end soon, second page", file + "ending", EnterpriseQuestions.ending(false)),
                new Question("the details of a hundred enterprises", list + "details", those),
                new Question("colours of an enterprise", file + "grades", ofOne),
                new Question("licences of an enterprise", file + "licences", ofOne),
                new Question("changes of an enterprise", file + "changes", ofOne),
                new Question(
                        "papers of some cases",
                        "org.bihuan.document.DocumentMapper.ofCases",
                        Map.of("caseNumbers", List.of("TB2026-000077", "TB2026-000078"), "limit", LIMIT)));
    }

    private static List<Question> others(Instant now) {
        String notices = "org.bihuan.notification.NoticeMapper.";
        String clocks = "org.bihuan.clock.ClockMapper.";
        String cases = "org.bihuan.casefile.CaseMapper.";
        String inbox = "org.bihuan.inbox.InboxMapper.";
        Map<String, @Nullable Object> ofCase = Map.of("caseNumber", "TB2026-000077", "code", "SR-VISIT");
        return List.of(
                new Question(
                        "watched cases",
                        "org.bihuan.inbox.CaseWatchMapper.of",
                        Map.of("username", "intake7", "limit", 100)),
                new Question(
                        "who watches any of a hundred cases",
                        "org.bihuan.inbox.CaseWatchMapper.watchers",
                        Map.of("caseNumbers", WATCHED, "limit", 1000)),
                new Question(
                        "read among a page",
                        "org.bihuan.inbox.TaskReadMapper.among",
                        Map.of("username", "intake7", "taskIds", List.of("sample-1", "sample-2", "sample-3"))),
                new Question("a hundred cases", cases + "findAll", Map.of("numbers", WATCHED)),
                new Question(
                        "taking part in any of a hundred cases",
                        cases + "ofParties",
                        Map.of("parties", List.of("user:intake7", "unit:sample"), "numbers", WATCHED)),
                notices("notices, first page", false, null),
                notices("notices, unread", true, null),
                notices("notices, second page", false, 1000L),
                new Question("count of notices", notices + "unread", Map.of("recipient", "intake7", "limit", 100)),
                new Question("clocks that run", clocks + "open", ofCase),
                new Question("clocks of a case", clocks + "ofCase", ofCase),
                new Question("what happened to clocks of a case", clocks + "intervals", Map.of("caseNumbers", WATCHED)),
                new Question(
                        "clocks that have to warn",
                        clocks + "due",
                        Map.of("now", now, "after", Instant.EPOCH, "afterId", 0L, "limit", 200)),
                new Question(
                        "clocks of an older calendar",
                        clocks + "lockOutdated",
                        Map.of("state", "RUNNING", "edition", 1L, "afterEdition", 0L, "afterId", 0L, "limit", 1000)),
                new Question(
                        "whether a clock is of an older calendar",
                        clocks + "countOutdated",
                        Map.of("edition", 1L, "cap", 1)),
                new Question(
                        "the last due date that a calendar moved",
                        "org.bihuan.clock.RecountMapper.lastMoved",
                        Map.of("edition", 1L)),
                new Question(
                        "cases with due dates that a calendar moved",
                        "org.bihuan.clock.RecountMapper.moved",
                        Map.of("edition", 1L, "after", 10L, "through", 20L)),
                new Question("open tasks of a hundred cases", inbox + "openOfAll", Map.of("caseNumbers", WATCHED)),
                new Question("tasks that changed within half a minute", inbox + "changed", Map.of("limit", 1000)),
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

    private static List<Question> hazards() {
        String hazards = "org.bihuan.hazard.HazardMapper.";
        List<Question> all = new ArrayList<>(List.of(
                new Question(
                        "hazards of a case", hazards + "ofCase", Map.of("caseNumber", "TB2026-000077", "limit", 500)),
                new Question("a hazard", hazards + "find", Map.of("number", "YH-TB2026-000077-01"))));
        HazardQuestions.lists(usccs(50)).forEach((name, query) -> {
            all.add(new Question("hazards, " + name, hazards + "page", query));
            all.add(new Question("where hazards go on, " + name, hazards + "frontier", query));
        });
        // what is asked by words is counted by reading all; anything else by an index
        HazardQuestions.slices(usccs(50))
                .forEach((name, query) ->
                        all.add(new Question("figures of hazards, " + name, hazards + "counts", query)));
        return all;
    }

    private static List<Question> registrations(Instant now) {
        String registrations = "org.bihuan.registration.RegistrationMapper.";
        String codes = "org.bihuan.notification.PhoneCodeMapper.";
        String addresses = "org.bihuan.notification.NoticeAddressMapper.";
        Map<String, @Nullable Object> first = nothing(List.of("afterMoment", "afterNumber"));
        first.putAll(Map.of("status", "PENDING", "oldestFirst", true, "limit", LIMIT));
        Map<String, @Nullable Object> second = new HashMap<>(first);
        second.putAll(Map.of("afterMoment", now, "afterNumber", "ZC2026-00000077"));
        Map<String, @Nullable Object> latest = new HashMap<>(second);
        latest.putAll(Map.of("status", "APPROVED", "oldestFirst", false));
        return List.of(
                new Question("registrations, first page", registrations + "page", first),
                new Question("registrations, second page", registrations + "page", second),
                new Question("registrations, latest first", registrations + "page", latest),
                new Question(
                        "count of registrations", registrations + "count", Map.of("status", "PENDING", "cap", 1000)),
                new Question(
                        "registrations of an enterprise",
                        registrations + "ofEnterprise",
                        Map.of("uscc", SampleTask.uscc(77), "limit", 11)),
                new Question("codes to a phone", codes + "sentToPhone", Map.of("phone", "13800000077", "since", now)),
                new Question(
                        "codes from an address",
                        codes + "sentFromAddress",
                        Map.of("address", "10.0.0.77", "since", now)),
                new Question("latest code", codes + "latest", Map.of("phone", "13800000077", "since", now)),
                new Question("who is told outside", addresses + "reachable", Map.of("usernames", List.of("a", "b"))),
                new Question("whose WeChat", addresses + "withOpenid", Map.of("openid", "TB2026-000077")));
    }

    private static Question notices(String name, boolean unreadOnly, @Nullable Long before) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("recipient", "intake7");
        parameters.put("unreadOnly", unreadOnly);
        parameters.put("before", before);
        parameters.put("limit", LIMIT);
        return new Question(name, "org.bihuan.notification.NoticeMapper.page", parameters);
    }

    static List<String> usccs(int number) {
        return IntStream.range(0, number)
                .mapToObj(enterprise -> SampleTask.uscc(enterprise * 7))
                .toList();
    }

    static Map<String, @Nullable Object> nothing(Collection<String> names) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        names.forEach(name -> parameters.put(name, null));
        return parameters;
    }
}
