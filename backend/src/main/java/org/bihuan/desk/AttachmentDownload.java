package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.AttachmentResponse;
import org.bihuan.attachment.Attachments;
import org.bihuan.attachment.Thumbnails;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a file: to its uploader until a form names it, and then to whoever may see that field of the case. */
@RestController
class AttachmentDownload {

    private final Attachments attachments;
    private final Thumbnails thumbnails;
    private final Cases cases;
    private final CaseAccess access;
    private final SeenFiles seen;
    private final CurrentUser currentUser;

    AttachmentDownload(
            Attachments attachments,
            Thumbnails thumbnails,
            Cases cases,
            CaseAccess access,
            SeenFiles seen,
            CurrentUser currentUser) {
        this.attachments = attachments;
        this.thumbnails = thumbnails;
        this.cases = cases;
        this.access = access;
        this.seen = seen;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Download a file")
    @SignedIn
    @GetMapping({"/api/v1/attachments/{id}", "/attachments/{id}"})
    ResponseEntity<Resource> one(@PathVariable String id, @RequestParam(defaultValue = "false") boolean inline) {
        return AttachmentResponse.of(visible(id), attachments.open(id), inline);
    }

    @SignedIn
    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<Resource> small(@PathVariable String id) {
        Attachment picture = visible(id);
        return thumbnails
                .of(picture)
                .map(jpeg -> AttachmentResponse.thumbnail(picture, jpeg))
                .orElseGet(() -> AttachmentResponse.of(picture, attachments.open(id), true));
    }

    private Attachment visible(String id) {
        Attachment attachment = attachments.require(id);
        if (!maySee(currentUser.get(), attachment)) {
            throw RefusedException.notFound("没有这个附件，或者您无权查看。");
        }
        return attachment;
    }

    private boolean maySee(Person person, Attachment attachment) {
        if (attachment.caseNumber() == null) {
            return attachment.uploader().equals(person.username());
        }
        CaseFile file = cases.require(attachment.caseNumber());
        return access.maySee(person, file) && seen.maySee(person, cases.typeOf(file), attachment);
    }
}
