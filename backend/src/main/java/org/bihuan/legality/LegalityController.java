package org.bihuan.legality;

import io.swagger.v3.oas.annotations.Operation;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the law asks of a case, for the staff who see it. */
@RestController
class LegalityController {

    private final LegalityChecklist checklist;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    LegalityController(LegalityChecklist checklist, CaseAccess access, CurrentUser currentUser) {
        this.checklist = checklist;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Operation(summary = "What the law asks of a case, and whether it is kept so far")
    @SignedIn
    @GetMapping("/api/v1/cases/{number}/legality")
    LegalityChecklist.Checklist legality(@PathVariable String number) {
        CaseFile file = access.visible(number);
        if (currentUser.get().isEnterprise()) {
            throw RefusedException.notFound("没有这个地址。");
        }
        return checklist.of(file);
    }
}
