package org.bihuan.people;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The look-up behind user fields: who cannot be chosen is listed with the reason. */
@RestController
final class PeopleController {

    private static final int LIMIT = 50;

    record Choice(String username, String name, boolean selectable, @Nullable String why) {}

    private final People people;
    private final CurrentUser currentUser;
    private final Certificates certificates;

    PeopleController(People people, CurrentUser currentUser, Certificates certificates) {
        this.people = people;
        this.currentUser = currentUser;
        this.certificates = certificates;
    }

    @Operation(summary = "Look up people for user fields, and why some cannot be chosen")
    @SignedIn
    @GetMapping("/api/v1/people")
    List<Choice> people(
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q) {
        LookUpScope scope = LookUpScope.of(currentUser.get());
        if (scope.nothing()) {
            return List.of();
        }
        PersonFilter filter = new PersonFilter(role, field, organisation, q, scope.town(), scope.uscc());
        return people.search(filter, LIMIT).stream().map(this::choice).toList();
    }

    private Choice choice(Person person) {
        String why = why(person);
        return new Choice(person.username(), person.name(), why == null, why);
    }

    private @Nullable String why(Person person) {
        if (!person.active()) {
            return "已停用";
        }
        return person.has("officer") ? certificates.objection(person) : null;
    }
}
