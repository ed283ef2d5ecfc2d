package org.bihuan.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.bihuan.Times;
import org.bihuan.attachment.AttachmentResponse;
import org.bihuan.export.ExportWriting.Written;
import org.bihuan.people.Allowed;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for exports, deciding on those of others, fetching files. */
@Controller
@RequestMapping("/exports")
class ExportPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    /** @param state message key ends with it */
    record Row(
            long id,
            String who,
            String list,
            String summary,
            String at,
            String state,
            int written,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable String until) {}

    record View(List<Row> toDecide, List<Row> mine, boolean moving) {}

    private final Exports exports;
    private final People people;

    ExportPage(Exports exports, People people) {
        this.exports = exports;
        this.people = people;
    }

    @SignedIn
    @GetMapping
    String exports(Model model) {
        List<Row> mine = exports.mine().stream().map(this::row).toList();
        boolean moving =
                mine.stream().anyMatch(row -> List.of("approved", "making").contains(row.state));
        model.addAttribute(
                "exports", new View(exports.toDecide().stream().map(this::row).toList(), mine, moving));
        return "exports";
    }

    @SignedIn
    @PostMapping
    ResponseEntity<Resource> ask(
            @RequestParam String place, @RequestParam(defaultValue = "") String query, HttpServletRequest request) {
        Optional<Written> written = exports.ask(place, query, request.getRemoteAddr());
        return written.map(file -> download(file.name(), file.content()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", request.getContextPath() + "/exports")
                        .build());
    }

    @Allowed({"deputy-director", "director"})
    @PostMapping("/{id}/approval")
    String approve(@PathVariable long id, HttpServletRequest request) {
        exports.approve(id, request.getRemoteAddr());
        return "redirect:/exports";
    }

    @Allowed({"deputy-director", "director"})
    @PostMapping("/{id}/refusal")
    String refuse(@PathVariable long id, @RequestParam String reason, HttpServletRequest request) {
        exports.refuse(id, reason, request.getRemoteAddr());
        return "redirect:/exports";
    }

    @SignedIn
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable long id, HttpServletRequest request) {
        return download("导出-" + id + ".xlsx", exports.file(id, request.getRemoteAddr()));
    }

    private Row row(ExportRequest request) {
        return new Row(
                request.id(),
                name(request.username()),
                exports.title(request.place()),
                request.summary(),
                MOMENT.format(request.requestedAt()),
                request.state(),
                request.written(),
                request.decidedBy() == null ? null : name(request.decidedBy()),
                request.reason(),
                request.expiresAt() == null ? null : MOMENT.format(request.expiresAt()));
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private static ResponseEntity<Resource> download(String name, byte[] content) {
        return AttachmentResponse.download(name, XLSX, content.length, new ByteArrayResource(content));
    }
}
