package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseList;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Submitted;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases of the REST contract: open, list, read, act. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {

    record NewCase(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String caseType,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable JsonNode data) {}

    record CasePage(List<CaseView> items, @Nullable String next) {}

    private final Cases cases;
    private final CaseList list;
    private final CaseDesk desk;
    private final Actions actions;

    CaseController(Cases cases, CaseList list, CaseDesk desk, Actions actions) {
        this.cases = cases;
        this.list = list;
        this.desk = desk;
        this.actions = actions;
    }

    @Operation(summary = "Open a case")
    @SignedIn
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView> open(@RequestBody NewCase wanted) {
        if (wanted.caseType() == null || wanted.data() == null || !wanted.data().isObject()) {
            throw RefusedException.malformed("请求体须为 {\"caseType\":\"…\",\"data\":{…}}。");
        }
        CaseFile file = cases.open(wanted.caseType(), wanted.data());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + file.number()))
                .body(desk.view(cases.require(file.number())));
    }

    @Operation(summary = "Cases that the caller may see, newest first")
    @SignedIn
    @GetMapping
    CasePage page(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        CaseList.Page page = list.page(type, status, q, after, limit);
        return new CasePage(page.items().stream().map(desk::row).toList(), page.next());
    }

    @Operation(summary = "A case as the caller may see it")
    @SignedIn
    @GetMapping("/{number}")
    CaseView one(@PathVariable String number) {
        return desk.view(number);
    }

    @Operation(summary = "Act on a case outside a task, as its actions offer")
    @SignedIn
    @PostMapping("/{number}/actions/{key}")
    CaseView act(@PathVariable String number, @PathVariable String key, @RequestBody Submitted submitted) {
        return desk.view(actions.perform(number, key, submitted.required()));
    }
}
