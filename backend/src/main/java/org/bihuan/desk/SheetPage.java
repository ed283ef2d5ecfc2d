package org.bihuan.desk;

import org.bihuan.casefile.CaseAccess;
import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case on one sheet of paper, for the enterprise and for staff who hand it over a counter. */
@Controller
class SheetPage {

    private final CaseAccess access;
    private final Sheets sheets;

    SheetPage(CaseAccess access, Sheets sheets) {
        this.access = access;
        this.sheets = sheets;
    }

    @SignedIn
    @GetMapping("/cases/{number}/print")
    String sheet(@PathVariable String number, Model model) {
        model.addAttribute("sheet", sheets.of(access.visible(number)));
        return "cases/print";
    }
}
