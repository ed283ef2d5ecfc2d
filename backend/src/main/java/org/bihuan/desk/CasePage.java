package org.bihuan.desk;

import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case: at a desk for handlers, on a phone for the enterprise. */
@Controller
class CasePage {

    private final CaseAccess access;
    private final CasePageComposer composer;
    private final CurrentUser currentUser;

    CasePage(CaseAccess access, CasePageComposer composer, CurrentUser currentUser) {
        this.access = access;
        this.composer = composer;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/cases/{number}")
    String one(@PathVariable String number, Model model) {
        CaseFile file = access.visible(number);
        Person person = currentUser.get();
        model.addAttribute("case", composer.compose(person, file));
        return person.isEnterprise() ? "enterprise/cases/case" : "cases/case";
    }
}
