package org.bihuan.desk;

import org.bihuan.casefile.Phrase;
import org.bihuan.casefile.Phrases;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps and forgets somebody's phrases while a form is being filled, in the browser. */
@RestController
@RequestMapping("/phrases")
class PhraseController {

    record Wanted(@Nullable String caseType, @Nullable String step, @Nullable String text) {}

    private final Phrases phrases;

    PhraseController(Phrases phrases) {
        this.phrases = phrases;
    }

    @SignedIn
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Phrase add(@RequestBody Wanted wanted) {
        return phrases.add(wanted.caseType(), wanted.step(), wanted.text());
    }

    @SignedIn
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        phrases.remove(id);
    }
}
