package org.bihuan.violation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.LookUpScope;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the picker beside a form offers, to pages and clients alike; for staff, because findings and penalties are theirs to write. */
@RestController
final class ViolationController {

    private static final int MOST = 50;
    private static final int LONGEST = 50;

    private final Violations violations;
    private final Penalties penalties;
    private final CurrentUser currentUser;

    ViolationController(Violations violations, Penalties penalties, CurrentUser currentUser) {
        this.violations = violations;
        this.penalties = penalties;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Look up violations of the law for findings")
    @SignedIn
    @GetMapping({"/api/v1/violations", "/violations"})
    List<Violation> violations(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
        return maySearch(q) ? violations.search(q, bounded(limit)) : List.of();
    }

    @Operation(summary = "Look up how far the law lets a violation be fined")
    @SignedIn
    @GetMapping({"/api/v1/penalties", "/penalties"})
    List<Penalties.Choice> penalties(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
        return maySearch(q) ? penalties.search(q, bounded(limit)) : List.of();
    }

    private boolean maySearch(String q) {
        Person person = currentUser.get();
        if (person.isEnterprise()) {
            throw RefusedException.forbidden("违法行为库供工作人员检查、办案时使用。");
        }
        if (q.length() > LONGEST) {
            throw RefusedException.invalid("q", "查找的内容最多" + LONGEST + "个字。");
        }
        return !LookUpScope.of(person).nothing();
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
