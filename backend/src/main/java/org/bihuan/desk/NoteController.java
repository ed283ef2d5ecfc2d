package org.bihuan.desk;

import java.util.List;
import org.bihuan.casefile.Notes;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes a note on a case, in the browser. */
@Controller
class NoteController {

    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    @SignedIn
    @PostMapping("/cases/{number}/notes")
    String add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable List<String> mentions) {
        notes.add(number, text, mentions == null ? List.of() : mentions);
        return "redirect:/cases/" + number + "#notes";
    }
}
