package org.bihuan.enterprise;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.LookUpScope;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The look-up behind enterprise fields: an enterprise finds itself, a town station those of its town. */
@RestController
final class EnterpriseController {

    private static final int LIMIT = 50;

    record EnterpriseChoice(String uscc, String name, boolean selectable, @Nullable String why) {}

    private final Enterprises enterprises;
    private final CurrentUser currentUser;

    EnterpriseController(Enterprises enterprises, CurrentUser currentUser) {
        this.enterprises = enterprises;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Look up enterprises for enterprise fields")
    @SignedIn
    @GetMapping({"/api/v1/enterprises", "/look-up/enterprises"})
    List<EnterpriseChoice> enterprises(@RequestParam(required = false) @Nullable String q) {
        LookUpScope scope = LookUpScope.of(currentUser.get());
        if (scope.nothing()) {
            return List.of();
        }
        return found(scope, q)
                .map(enterprise -> new EnterpriseChoice(
                        enterprise.uscc(), enterprise.name(), enterprise.active(), enterprise.active() ? null : "已停用"))
                .toList();
    }

    private Stream<Enterprise> found(LookUpScope scope, @Nullable String q) {
        if (scope.uscc() == null) {
            return enterprises.search(q, scope.town(), LIMIT).stream();
        }
        NameText part = NameText.of(q == null ? "" : q);
        return Optional.of(scope.uscc())
                .flatMap(enterprises::find)
                .filter(own ->
                        NameText.of(own.name()).contains(part) || own.uscc().startsWith(part.text()))
                .stream();
    }
}
