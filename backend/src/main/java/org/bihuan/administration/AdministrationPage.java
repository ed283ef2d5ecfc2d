package org.bihuan.administration;

import org.bihuan.people.Allowed;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an administrator arrives. */
@Controller
class AdministrationPage {

    static final String SYSTEM = "system-administrator";
    static final String SECURITY = "security-administrator";
    static final String AUDIT = "audit-administrator";

    private final CurrentUser currentUser;

    AdministrationPage(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Allowed({SYSTEM, SECURITY, AUDIT})
    @GetMapping("/administration")
    String arrive() {
        return currentUser.get().has(AUDIT) ? "redirect:/administration/ledger" : "redirect:/administration/users";
    }
}
