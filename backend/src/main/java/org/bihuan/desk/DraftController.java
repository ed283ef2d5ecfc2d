package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.SimilarCases;
import org.bihuan.casefile.Submitted;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps half-filled forms of whoever has them before him; a start form is also compared with requests of the last days. */
@RestController
class DraftController {

    record Hint(String text, String href) {}

    record Saved(List<Hint> hints) {}

    private final Drafts drafts;
    private final Openings openings;
    private final SimilarCases similar;
    private final Tasks tasks;
    private final Actions actions;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Words words;

    DraftController(
            Drafts drafts,
            Openings openings,
            SimilarCases similar,
            Tasks tasks,
            Actions actions,
            CaseAccess access,
            CurrentUser currentUser,
            Words words) {
        this.drafts = drafts;
        this.openings = openings;
        this.similar = similar;
        this.tasks = tasks;
        this.actions = actions;
        this.access = access;
        this.currentUser = currentUser;
        this.words = words;
    }

    @SignedIn
    @PutMapping("/cases/new/{type}/draft")
    Saved saveStart(@PathVariable String type, @RequestBody Submitted submitted) {
        JsonNode data = submitted.required();
        List<CaseFile> like = similar.to(openings.require(type), data);
        drafts.save(Drafts.ofStart(type), data);
        return new Saved(like.stream().map(this::hint).toList());
    }

    @SignedIn
    @PutMapping("/tasks/{id}/draft")
    Saved saveTask(@PathVariable String id, @RequestBody Submitted submitted) {
        InboxTask task = tasks.visible(id);
        if (!task.isOpen() || !TaskViews.fills(currentUser.get(), task)) {
            throw RefusedException.conflict("这一步已经不由您办理，填写的内容没有保存。");
        }
        drafts.save(Drafts.ofTask(task.id()), submitted.required());
        return new Saved(List.of());
    }

    @SignedIn
    @PutMapping("/cases/{number}/actions/{key}/draft")
    Saved saveAction(@PathVariable String number, @PathVariable String key, @RequestBody Submitted submitted) {
        CaseFile file = access.visible(number);
        if (actions.offers(file).stream().noneMatch(offer -> offer.key().equals(key))) {
            throw RefusedException.conflict("现在已不能办理这项操作，填写的内容没有保存。");
        }
        drafts.save(Drafts.ofAction(file.number(), key), submitted.required());
        return new Saved(List.of());
    }

    @SignedIn
    @DeleteMapping("/cases/new/{type}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardStart(@PathVariable String type) {
        drafts.discard(Drafts.ofStart(type));
    }

    @SignedIn
    @DeleteMapping("/tasks/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardTask(@PathVariable String id) {
        drafts.discard(Drafts.ofTask(id));
    }

    @SignedIn
    @DeleteMapping("/cases/{number}/actions/{key}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardAction(@PathVariable String number, @PathVariable String key) {
        drafts.discard(Drafts.ofAction(number, key));
    }

    private Hint hint(CaseFile file) {
        return new Hint(
                words.of("form.alike", file.number(), file.title(), Wording.moment(file.openedAt())),
                "/cases/" + file.number());
    }
}
