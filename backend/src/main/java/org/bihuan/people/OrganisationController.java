package org.bihuan.people;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The look-up behind organisation fields. */
@RestController
final class OrganisationController {

    private static final int LIMIT = 50;

    record Choice(String code, String name, boolean selectable, @Nullable String why) {}

    private final Organisations organisations;
    private final CurrentUser currentUser;

    OrganisationController(Organisations organisations, CurrentUser currentUser) {
        this.organisations = organisations;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Look up organisations for organisation fields")
    @SignedIn
    @GetMapping("/api/v1/organisations")
    List<Choice> organisations(
            @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String q) {
        LookUpScope scope = LookUpScope.of(currentUser.get());
        if (scope.nothing()) {
            return List.of();
        }
        return organisations.search(kind, q, scope.town(), scope.uscc(), LIMIT).stream()
                .map(found -> new Choice(found.code(), found.name(), true, null))
                .toList();
    }
}
