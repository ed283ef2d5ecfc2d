package org.bihuan.people;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
final class MeController {

    record Me(String username, String name, String kind, Body organisation, List<String> roles) {}

    record Body(String code, String name, @Nullable String town, @Nullable String uscc) {}

    private final CurrentUser currentUser;

    MeController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Operation(summary = "Who the caller is")
    @SignedIn
    @GetMapping("/api/v1/me")
    Me me() {
        Person person = currentUser.get();
        Organisation organisation = person.organisation();
        return new Me(
                person.username(),
                person.name(),
                person.kind().name().toLowerCase(Locale.ROOT),
                new Body(organisation.code(), organisation.name(), organisation.town(), organisation.uscc()),
                person.roles().stream().sorted().toList());
    }
}
