package org.bihuan.attachment;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes an uploaded file, from the API and from the pages alike. */
@RestController
final class AttachmentController {

    private final Attachments attachments;
    private final CurrentUser currentUser;

    AttachmentController(Attachments attachments, CurrentUser currentUser) {
        this.attachments = attachments;
        this.currentUser = currentUser;
    }

    record Uploaded(String id, String name, long size, String type, String sha256) {

        static Uploaded of(Attachment stored) {
            return new Uploaded(stored.id(), stored.name(), stored.size(), stored.type(), stored.sha256());
        }
    }

    @Operation(summary = "Upload a file; it belongs to its uploader until a submitted form names it")
    @SignedIn
    @PostMapping(
            path = {"/api/v1/attachments", "/attachments"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Uploaded> upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw RefusedException.malformed("请在 file 中附上要上传的文件。");
        }
        String name = file.getOriginalFilename();
        Attachment stored = attachments.store(
                file.getInputStream(),
                name == null ? "" : name,
                currentUser.get().username());
        return ResponseEntity.created(URI.create("/api/v1/attachments/" + stored.id()))
                .body(Uploaded.of(stored));
    }
}
