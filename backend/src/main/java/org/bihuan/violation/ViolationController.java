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

/** What the picker beside a form offers, to pages and clients alike; for staff, because findings are theirs to write. */
@RestController
final class ViolationController {

    private static final int MOST = 50;
    private static final int LONGEST = 50;

    private final Violations violations;
    private final CurrentUser currentUser;

    ViolationController(Violations violations, CurrentUser currentUser) {
        this.violations = violations;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Look up violations of the law for findings")
    @SignedIn
    @GetMapping({"/api/v1/violations", "/violations"})
    List<Violation> violations(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
        Person person = currentUser.get();
        if (person.isEnterprise()) {
            throw RefusedException.forbidden("违法行为库供工作人员检查时使用。");
        }
        if (q.length() > LONGEST) {
            throw RefusedException.invalid("q", "查找的内容最多" + LONGEST + "个字。");
        }
        if (LookUpScope.of(person).nothing()) {
            return List.of();
        }
        return violations.search(q, Math.max(1, Math.min(limit, MOST)));
    }
}
