package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Case types of the REST contract: what there is, how it is drawn, what its forms ask. */
@RestController
@RequestMapping("/api/v1/case-types")
class CaseTypeController {

    record CaseTypeView(
            String key, String name, String description, int version, boolean mayOpen, @Nullable String startForm) {}

    private final CaseTypes types;
    private final Cases cases;
    private final CurrentUser currentUser;

    CaseTypeController(CaseTypes types, Cases cases, CurrentUser currentUser) {
        this.types = types;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Case types that the caller may see")
    @SignedIn
    @GetMapping
    List<CaseTypeView> all() {
        Person person = currentUser.get();
        return types.all().stream()
                .filter(type -> type.manifest().start() != null && sees(person, type))
                .map(type -> view(person, type))
                .toList();
    }

    @Operation(summary = "The BPMN model of a case type")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/xml"))
    @SignedIn
    @GetMapping("/{key}/diagram")
    ResponseEntity<String> diagram(
            @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .body(new String(type(key, version).bpmn(), StandardCharsets.UTF_8));
    }

    @Operation(summary = "A form of a case type as form-js JSON")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @SignedIn
    @GetMapping("/{key}/forms/{form}")
    ResponseEntity<String> form(
            @PathVariable String key,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable Integer version) {
        String json = type(key, version).forms().get(form);
        if (json == null) {
            throw RefusedException.notFound("没有这张表单。");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private CaseType type(String key, @Nullable Integer version) {
        CaseType type = version == null ? types.current(key) : types.at(key, version);
        if (!sees(currentUser.get(), type)) {
            throw RefusedException.notFound("没有这种案件类型。");
        }
        return type;
    }

    /** Who opens, reads or handles cases of a type sees the type. */
    private boolean sees(Person person, CaseType type) {
        return cases.mayOpen(person, type)
                || type.manifest().readers().stream().anyMatch(reader -> person.has(reader.role()))
                || type.manifest().steps().values().stream().anyMatch(step -> {
                    String role = step.candidates().role();
                    boolean isOfABody = !step.candidates().organisations().isEmpty() && !person.isOnlyAdministrator();
                    return step.candidates().isNamed()
                            ? person.has("expert")
                            : isOfABody && !person.isEnterprise() || role != null && person.has(role);
                });
    }

    private CaseTypeView view(Person person, CaseType type) {
        return new CaseTypeView(
                type.key(),
                type.manifest().name(),
                type.manifest().description(),
                type.version(),
                cases.mayOpen(person, type),
                type.manifest().start() == null ? null : type.manifest().start().form());
    }
}
