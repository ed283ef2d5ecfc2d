package org.bihuan.benchmark;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.benchmark.Questions.Question;
import org.bihuan.people.Person;
import org.bihuan.people.Prefix;
import org.bihuan.people.UserFilter;
import org.jspecify.annotations.Nullable;

/** What administrators ask of accounts, sessions and the security log. */
final class AccountQuestions {

    private static final String SOMEBODY = "TB2026-000077";
    private static final UserFilter ALL = new UserFilter(null, null, null, null, null);

    private AccountQuestions() {}

    static List<Question> all(Instant now) {
        String users = "org.bihuan.people.UserMapper.";
        String tokens = "org.bihuan.security.TokenMapper.";
        String log = "org.bihuan.security.SecurityLogMapper.";
        return List.of(
                users("users, first page", ALL, null),
                users("users, second page", ALL, SOMEBODY),
                users("users of a unit", new UserFilter(null, "sample", null, null, null), null),
                users("users with a role", new UserFilter(null, null, "archivist", null, null), null),
                users("users of enterprises", new UserFilter(Person.Kind.ENTERPRISE, null, null, null, null), null),
                users("closed users", new UserFilter(null, null, null, false, null), null),
                users("users by name", new UserFilter(null, null, null, null, "TB2026-0007"), null),
                new Question("holders of a role", users + "holders", Map.of("role", "archivist")),
                new Question(
                        "where somebody is signed in",
                        tokens + "of",
                        Map.of("username", SOMEBODY, "now", now, "limit", Questions.LIMIT)),
                log("security log", log, null),
                log("security log of somebody", log, SOMEBODY),
                new Question("security log until last night", log + "lastBefore", Map.of("moment", now)));
    }

    private static Question users(String name, UserFilter filter, @Nullable String after) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("filter", filter);
        parameters.put("prefix", Prefix.pattern(filter.q()));
        parameters.put("after", after == null ? "" : after);
        parameters.put("limit", Questions.LIMIT);
        return new Question(name, "org.bihuan.people.UserMapper.page", parameters);
    }

    private static Question log(String name, String log, @Nullable String username) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("username", username);
        parameters.put("before", Long.MAX_VALUE);
        parameters.put("limit", Questions.LIMIT);
        return new Question(name, log + "newest", parameters);
    }
}
