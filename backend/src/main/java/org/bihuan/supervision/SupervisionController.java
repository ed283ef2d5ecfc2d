package org.bihuan.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Levels of the ladder that a case has been given, and one more by hand. */
@RestController
@RequestMapping("/api/v1/cases/{number}/supervisions")
class SupervisionController {

    /** @param givenBy user name, {@code system} if it came by itself */
    record SupervisionRow(
            String level,
            String name,
            String number,
            String documentId,
            String text,
            String givenBy,
            @Nullable OffsetDateTime givenAt) {}

    /** @param level code of the level */
    record Order(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String level,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text) {}

    private final Supervisions supervision;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    SupervisionController(Supervisions supervision, CaseAccess access, CurrentUser currentUser) {
        this.supervision = supervision;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Operation(summary = "The levels of the ladder that a case has been given")
    @SignedIn
    @GetMapping
    List<SupervisionRow> of(@PathVariable String number) {
        access.visible(number);
        if (currentUser.get().isEnterprise()) {
            throw RefusedException.notFound("没有这个编号，或者您无权查看。");
        }
        return supervision.of(number).stream()
                .map(given -> new SupervisionRow(
                        given.levelCode(),
                        given.levelName(),
                        given.number(),
                        given.documentId(),
                        given.text(),
                        given.givenBy(),
                        Times.local(given.givenAt())))
                .toList();
    }

    @Operation(summary = "Give a case a level of the ladder by hand")
    @SignedIn
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String number, @RequestBody Order order) {
        supervision.byHand(number, order.level(), order.text());
    }
}
