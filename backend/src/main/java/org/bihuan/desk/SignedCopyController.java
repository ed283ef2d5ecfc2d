package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.attachment.Attachments;
import org.bihuan.document.SignedCopies;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Takes in papers that were signed by hand: from clients by the ids of attachments, from the case's page as files. */
@Controller
class SignedCopyController {

    /** @param files ids of attachments */
    record SignedFiles(@Nullable List<@Nullable String> files) {}

    /** All scans of a paper. */
    record SignedScans(List<CaseView.AttachmentView> items) {}

    private final SignedCopies copies;
    private final Attachments attachments;
    private final CurrentUser currentUser;

    SignedCopyController(SignedCopies copies, Attachments attachments, CurrentUser currentUser) {
        this.copies = copies;
        this.attachments = attachments;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Hand in scans of a document that was signed by hand")
    @SignedIn
    @PostMapping("/api/v1/cases/{number}/documents/{id}/signed")
    @ResponseBody
    SignedScans add(@PathVariable String number, @PathVariable String id, @RequestBody SignedFiles signed) {
        return new SignedScans(copies.add(number, id, named(signed)).stream()
                .map(one -> new CaseView.AttachmentView(one.id(), one.name(), one.size(), one.type(), one.step()))
                .toList());
    }

    private static List<String> named(SignedFiles signed) {
        List<@Nullable String> files = signed.files();
        return files == null
                ? List.of()
                : files.stream().filter(Objects::nonNull).toList();
    }

    @SignedIn
    @PostMapping("/cases/{number}/documents/{id}/signed")
    String upload(@PathVariable String number, @PathVariable String id, @RequestPart("files") List<MultipartFile> files)
            throws IOException {
        copies.require(number, id);
        List<String> stored = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                stored.add(attachments
                        .store(file.getInputStream(), name, currentUser.get().username())
                        .id());
            }
        }
        copies.add(number, id, stored);
        return "redirect:/cases/" + number + "#documents";
    }
}
