package org.bihuan.desk;

import java.util.List;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.SimilarCases;
import org.bihuan.casefile.Submitted;
import org.bihuan.people.SignedIn;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a half-filled form, and points out a like request of the last thirty days while it is being written. */
@RestController
class DraftController {

    record Hint(String text, String href) {}

    record Saved(List<Hint> hints) {}

    private final Drafts drafts;
    private final SimilarCases similar;

    DraftController(Drafts drafts, SimilarCases similar) {
        this.drafts = drafts;
        this.similar = similar;
    }

    @SignedIn
    @PutMapping("/drafts/{key}")
    Saved save(@PathVariable String key, @RequestBody Submitted submitted) {
        drafts.save(key, submitted.required());
        return new Saved(similar.to(key, submitted.required()).stream()
                .map(DraftController::hint)
                .toList());
    }

    private static Hint hint(CaseFile file) {
        return new Hint(
                "近 30 天已提交过同类需求：" + file.number() + "（" + file.title() + "，" + Wording.moment(file.openedAt())
                        + "）。如是同一件事，请直接在原单上跟进。",
                "/cases/" + file.number());
    }
}
