package org.bihuan.desk;

import org.bihuan.LocalPath;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: at a desk for handlers, on a phone for the enterprise. */
@Controller
class CasePage {

    private final CaseAccess access;
    private final CasePageComposer composer;
    private final TrackingLinks tracking;
    private final CurrentUser currentUser;

    CasePage(CaseAccess access, CasePageComposer composer, TrackingLinks tracking, CurrentUser currentUser) {
        this.access = access;
        this.composer = composer;
        this.tracking = tracking;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/cases/{number}")
    String one(@PathVariable String number, @RequestParam(required = false) @Nullable String from, Model model) {
        CaseFile file = access.visible(number);
        Person person = currentUser.get();
        model.addAttribute("back", LocalPath.of(from, "/cases"));
        model.addAttribute("case", composer.compose(person, file));
        if (!person.isEnterprise()) {
            return "cases/case";
        }
        model.addAttribute("tracking", tracking.of(file));
        return "enterprise/cases/case";
    }
}
