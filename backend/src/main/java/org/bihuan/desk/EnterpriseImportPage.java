package org.bihuan.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;

/** Importing enterprises: the file to fill in, what would become of each line, and the confirmation. */
@Controller
@RequestMapping("/enterprises/import")
class EnterpriseImportPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** @param fate key of a message */
    record Row(int number, String uscc, String name, String fate, List<String> why) {}

    /**
     * @param written how many would be, or were
     * @param confirmed when, {@code null} while nothing has been
     */
    record View(
            String id,
            String summary,
            List<Row> refused,
            List<Row> accepted,
            long created,
            long changed,
            long same,
            long written,
            @Nullable String confirmed) {}

    private final EnterpriseImports imports;
    private final Wording wording;

    EnterpriseImportPage(EnterpriseImports imports, Wording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    @Allowed({"intake", "section"})
    @GetMapping
    String open(Model model) {
        model.addAttribute("problem", "");
        return "enterprises/import";
    }

    @Allowed({"intake", "section"})
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("enterprises.xlsx")
                                .build()
                                .toString())
                .body(EnterpriseSheet.template(imports.towns()));
    }

    @Allowed({"intake", "section"})
    @PostMapping
    ModelAndView upload(@RequestPart("file") MultipartFile file) throws IOException {
        try {
            return new ModelAndView("redirect:/enterprises/import/" + imports.upload(file.getBytes()));
        } catch (RefusedException refused) {
            return new ModelAndView(
                    "enterprises/import",
                    Map.of("problem", String.valueOf(refused.getMessage())),
                    HttpStatus.valueOf(refused.kind().status()));
        }
    }

    @Allowed({"intake", "section"})
    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model) {
        model.addAttribute("preview", view(imports.preview(id)));
        return "enterprises/preview";
    }

    @Allowed({"intake", "section"})
    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable String id, @RequestParam(defaultValue = "") String summary) {
        imports.confirm(id, summary);
        return "redirect:/enterprises/import/" + id;
    }

    private View view(EnterpriseImports.Preview preview) {
        long created = preview.count(EnterpriseImports.Fate.NEW);
        long changed = preview.count(EnterpriseImports.Fate.CHANGED);
        return new View(
                preview.id(),
                preview.summary(),
                rows(preview, true),
                rows(preview, false),
                created,
                changed,
                preview.count(EnterpriseImports.Fate.SAME),
                created + changed,
                preview.confirmedAt() == null ? null : wording.onPaper(preview.confirmedAt()));
    }

    private static List<Row> rows(EnterpriseImports.Preview preview, boolean refused) {
        return preview.lines().stream()
                .filter(planned -> (planned.fate() == EnterpriseImports.Fate.REFUSED) == refused)
                .map(planned -> new Row(
                        planned.line().number(),
                        planned.line().cell("统一社会信用代码"),
                        planned.line().cell("企业名称"),
                        planned.fate().name().toLowerCase(Locale.ROOT),
                        planned.why()))
                .toList();
    }
}
