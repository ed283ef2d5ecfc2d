package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.attachment.AttachmentResponse;
import org.bihuan.document.Document;
import org.bihuan.document.DocumentContent;
import org.bihuan.document.Documents;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of a case: for clients under the REST contract, for browsers under the pages' own route. */
@RestController
class DocumentController {

    record DocumentView(
            String id,
            String kind,
            String name,
            @Nullable String number,
            @Nullable OffsetDateTime createdAt,
            String sha256) {}

    record DocumentPage(List<DocumentView> items, @Nullable String next) {}

    private final Documents documents;
    private final SeenDocuments seen;

    DocumentController(Documents documents, SeenDocuments seen) {
        this.documents = documents;
        this.seen = seen;
    }

    @Operation(summary = "Documents issued in a case")
    @SignedIn
    @GetMapping("/api/v1/cases/{number}/documents")
    DocumentPage all(@PathVariable String number) {
        return new DocumentPage(
                seen.of(number).stream().map(DocumentController::view).toList(), null);
    }

    @Operation(summary = "Download a document")
    @SignedIn
    @GetMapping({"/api/v1/cases/{number}/documents/{id}", "/cases/{number}/documents/{id}"})
    ResponseEntity<Resource> one(
            @PathVariable String number, @PathVariable String id, @RequestParam(defaultValue = "pdf") String format) {
        DocumentContent content = content(number, id, format(format));
        return AttachmentResponse.download(
                number + " " + content.fileName(),
                content.mediaType(),
                content.bytes().length,
                new ByteArrayResource(content.bytes()));
    }

    /** The paper in a frame of its case's page; only what the house printed itself is shown so. */
    @SignedIn
    @GetMapping("/cases/{number}/documents/{id}/view")
    ResponseEntity<Resource> view(@PathVariable String number, @PathVariable String id) {
        DocumentContent content = content(number, id, Documents.Format.PDF);
        return AttachmentResponse.framed(
                number + " " + content.fileName(), content.mediaType(), new ByteArrayResource(content.bytes()));
    }

    private DocumentContent content(String number, String id, Documents.Format format) {
        seen.require(number, id);
        return documents.content(id, format);
    }

    private static Documents.Format format(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pdf" -> Documents.Format.PDF;
            case "docx" -> Documents.Format.DOCX;
            default -> throw RefusedException.malformed("format 只能是 docx 或 pdf。");
        };
    }

    private static DocumentView view(Document document) {
        return new DocumentView(
                document.id(),
                document.kind(),
                document.name(),
                document.number(),
                Times.local(document.createdAt()),
                document.sha256());
    }
}
