package org.bihuan.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casetype.Candidates;
import org.bihuan.casetype.Scope;
import org.bihuan.people.Access;
import org.bihuan.people.Accounts;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take a task: a role narrowed by a scope, or the people that a field of the case names. */
@Component
final class CandidateCircles {

    /**
     * @param keys visibility keys of those who may take the task
     * @param only the one person who can, if there is exactly one
     */
    record Circle(Set<String> keys, @Nullable String only) {}

    private final People people;
    private final Accounts accounts;

    CandidateCircles(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    Circle of(Candidates declared, CaseFile file, CaseData data) {
        if (declared.isNamed()) {
            Set<String> keys = new LinkedHashSet<>();
            for (String field : declared.named()) {
                JsonNode named = data.value(field);
                (named.isArray() ? named : List.of(named))
                        .forEach(name -> keys.add("user:" + accounts.actingFor(name.asText())));
            }
            String only = keys.size() == 1 ? keys.iterator().next().substring("user:".length()) : null;
            return new Circle(keys, only);
        }
        String role = String.valueOf(declared.role());
        Place place = place(Objects.requireNonNull(declared.scope(), "a role comes with its scope"), file);
        List<Person> possible = people.candidates(role, place.town(), null, place.uscc(), 2);
        String key = Access.key(role, declared.scope().name().toLowerCase(Locale.ROOT), place.value());
        return new Circle(Set.of(key), possible.size() == 1 ? possible.get(0).username() : null);
    }

    private record Place(@Nullable String town, @Nullable String uscc) {

        @Nullable
        String value() {
            return uscc == null ? town : uscc;
        }
    }

    private static Place place(Scope scope, CaseFile file) {
        return switch (scope) {
            case PARTY -> new Place(null, file.enterpriseUscc());
            case TOWN -> new Place(file.town(), null);
            case BUREAU -> new Place(null, null);
        };
    }
}
