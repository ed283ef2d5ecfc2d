package org.bihuan.attachment;

import java.io.InputStream;
import java.net.URI;
import org.bihuan.RefusedException;
import org.bihuan.attachment.AttachmentController.Uploaded;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Uploads of the pages, which go on where a broken connection left them: the core of tus 1.0 with creation and termination
 * (https://tus.io/protocols/resumable-upload). {@code GET} tells what a whole one became.
 */
@RestController
@RequestMapping("/uploads")
final class UploadController {

    private static final String VERSION = "1.0.0";

    private final Uploads uploads;
    private final CurrentUser currentUser;

    UploadController(Uploads uploads, CurrentUser currentUser) {
        this.uploads = uploads;
        this.currentUser = currentUser;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<Void> begin(
            @RequestHeader("Tus-Resumable") String version,
            @RequestHeader("Upload-Length") long length,
            @RequestHeader(value = "Upload-Metadata", defaultValue = "") String metadata) {
        requireVersion(version);
        if (length < 0) {
            throw RefusedException.malformed("Upload-Length 不能小于 0。");
        }
        Upload upload = uploads.begin(UploadMetadata.fileName(metadata), length, me());
        return answer(ResponseEntity.created(URI.create("/uploads/" + upload.id())), null);
    }

    @SignedIn
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(@PathVariable String id, @RequestHeader("Tus-Resumable") String version) {
        requireVersion(version);
        Upload upload = uploads.require(id, me());
        return answer(
                ResponseEntity.ok().header("Upload-Length", String.valueOf(upload.size())), uploads.offset(upload));
    }

    @SignedIn
    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(
            @PathVariable String id,
            @RequestHeader("Tus-Resumable") String version,
            @RequestHeader("Upload-Offset") long offset,
            InputStream content) {
        requireVersion(version);
        return answer(ResponseEntity.noContent(), uploads.append(id, offset, content, me()));
    }

    @SignedIn
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable String id, @RequestHeader("Tus-Resumable") String version) {
        requireVersion(version);
        uploads.discard(id, me());
        return answer(ResponseEntity.noContent(), null);
    }

    @SignedIn
    @GetMapping("/{id}")
    Uploaded attachment(@PathVariable String id) {
        return Uploaded.of(uploads.attachment(id, me()));
    }

    private String me() {
        return currentUser.get().username();
    }

    private static void requireVersion(String version) {
        if (!version.equals(VERSION)) {
            throw RefusedException.malformed("只支持 Tus-Resumable: " + VERSION + "。");
        }
    }

    private static ResponseEntity<Void> answer(ResponseEntity.HeadersBuilder<?> answer, @Nullable Long offset) {
        answer.header("Tus-Resumable", VERSION);
        if (offset != null) {
            answer.header("Upload-Offset", String.valueOf(offset));
        }
        return answer.build();
    }
}
