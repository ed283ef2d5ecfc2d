package org.bihuan.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casetype.Candidates;
import org.bihuan.people.Access;
import org.bihuan.people.Accounts;
import org.bihuan.people.People;
import org.bihuan.people.Roles;
import org.bihuan.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take a task: a role narrowed by a scope, and the people or bodies that fields of the case name. */
@Component
final class CandidateCircles {

    /**
     * @param keys visibility keys of those who may take the task
     * @param only the one person who can, if there is exactly one
     * @param bodies codes of the bodies whose staff may take it
     */
    record Circle(Set<String> keys, @Nullable String only, Set<String> bodies) {}

    private final People people;
    private final Accounts accounts;

    CandidateCircles(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** @param about the body for which the task is, where a step is done side by side for each; null for other steps */
    Circle of(Candidates declared, CaseFile file, CaseData data, @Nullable String about) {
        if (declared.isNamed()) {
            Set<String> keys = new LinkedHashSet<>();
            values(declared.named(), data, null).forEach(name -> keys.add(Scope.user(accounts.actingFor(name))));
            String only = keys.size() == 1 ? keys.iterator().next().substring("user:".length()) : null;
            return new Circle(keys, only, Set.of());
        }
        Set<String> keys = new LinkedHashSet<>();
        Set<String> possible = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>(values(declared.organisations(), data, about));
        for (String body : bodies) {
            keys.add(Access.key(Roles.STAFF, "unit", body));
            people.candidates(Roles.STAFF, null, body, null, 2).forEach(person -> possible.add(person.username()));
        }
        if (declared.role() != null) {
            Place place = place(Objects.requireNonNull(declared.scope(), "a role comes with its scope"), file);
            if (declared.scope() != org.bihuan.casetype.Scope.PARTY || place.uscc() != null) {
                keys.add(Access.key(declared.role(), declared.scope().name().toLowerCase(Locale.ROOT), place.value()));
                people.candidates(declared.role(), place.town(), null, place.uscc(), 2)
                        .forEach(person -> possible.add(person.username()));
            }
        }
        return new Circle(keys, possible.size() == 1 ? possible.iterator().next() : null, bodies);
    }

    private static List<String> values(List<String> fields, CaseData data, @Nullable String about) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = data.value(field);
            if (value.isMissingNode() && about != null) {
                values.add(about);
            } else {
                (value.isArray() ? value : List.of(value)).forEach(one -> values.add(one.asText()));
            }
        }
        values.removeIf(String::isBlank);
        return values;
    }

    private record Place(@Nullable String town, @Nullable String uscc) {

        @Nullable
        String value() {
            return uscc == null ? town : uscc;
        }
    }

    private static Place place(org.bihuan.casetype.Scope scope, CaseFile file) {
        return switch (scope) {
            case PARTY -> new Place(null, file.enterpriseUscc());
            case TOWN -> new Place(file.town(), null);
            case BUREAU -> new Place(null, null);
        };
    }
}
