package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SYSTEM;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Importing users: the file to fill in, what would come of it, and the sheet with their first passwords. */
@Controller
@RequestMapping("/administration/import")
class ImportPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    record Row(int number, String username, String name, String unit, String fate, String why) {}

    /** @param confirmed when it was written, {@code null} while it can be */
    record View(
            String id,
            String summary,
            List<Row> rows,
            long created,
            long changed,
            long same,
            long refused,
            @Nullable String confirmed) {}

    private final Imports imports;

    ImportPage(Imports imports) {
        this.imports = imports;
    }

    @Allowed(SYSTEM)
    @GetMapping
    String open() {
        return "administration/import";
    }

    @Allowed(SYSTEM)
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("users.xlsx")
                                .build()
                                .toString())
                .body(UserSheet.template());
    }

    @Allowed(SYSTEM)
    @PostMapping
    String upload(@RequestPart("file") MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try {
            return "redirect:/administration/import/" + imports.upload(file.getBytes());
        } catch (RefusedException refused) {
            Refused.say(refused, model, response);
            return open();
        }
    }

    @Allowed(SYSTEM)
    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model) {
        model.addAttribute("preview", view(imports.preview(id)));
        return "administration/import/preview";
    }

    @Allowed(SYSTEM)
    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable String id, @RequestParam String summary, Model model) {
        Imports.Done done = imports.confirm(id, summary);
        model.addAttribute("created", done.created());
        model.addAttribute("preview", view(done.preview()));
        return "administration/import/done";
    }

    private static View view(Imports.Preview preview) {
        return new View(
                preview.id(),
                Imports.summary(preview),
                preview.lines().stream()
                        .map(planned -> new Row(
                                planned.line().number(),
                                planned.line().username(),
                                planned.line().name(),
                                planned.line().unit(),
                                planned.fate().name().toLowerCase(Locale.ROOT),
                                planned.why()))
                        .toList(),
                preview.count(Imports.Fate.NEW),
                preview.count(Imports.Fate.CHANGED),
                preview.count(Imports.Fate.SAME),
                preview.count(Imports.Fate.REFUSED),
                preview.confirmedAt() == null ? null : Wording.moment(preview.confirmedAt()));
    }
}
