package org.bihuan.moves;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.bihuan.casefile.CaseAccess;
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

/** Moves of a case by hand. */
@RestController
@RequestMapping("/api/v1")
class MoveController {

    /** @param to id of the step */
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    record Reason(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    private final Moves moves;
    private final Withdrawals withdrawals;
    private final CaseStates states;
    private final CaseAccess access;

    MoveController(Moves moves, Withdrawals withdrawals, CaseStates states, CaseAccess access) {
        this.moves = moves;
        this.withdrawals = withdrawals;
        this.states = states;
        this.access = access;
    }

    @Operation(summary = "Where a task may be moved, and what is not offered and why")
    @SignedIn
    @GetMapping("/tasks/{id}/moves")
    Moves.Offers offers(@PathVariable String id) {
        return moves.offers(id);
    }

    @Operation(summary = "Give a case back to an earlier step")
    @SignedIn
    @PostMapping("/tasks/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String id, @RequestBody Wanted wanted) {
        moves.giveBack(id, wanted.to(), wanted.reason());
    }

    @Operation(summary = "Let steps be left out")
    @SignedIn
    @PostMapping("/tasks/{id}/jump")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void jump(@PathVariable String id, @RequestBody Wanted wanted) {
        moves.jump(id, wanted.to(), wanted.reason());
    }

    @Operation(summary = "Take back one's own last step while nobody has acted on it")
    @SignedIn
    @PostMapping("/cases/{number}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number) {
        withdrawals.withdraw(access.visible(number).number());
    }

    @Operation(summary = "Suspend a case")
    @SignedIn
    @PostMapping("/cases/{number}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String number, @RequestBody Reason reason) {
        states.suspend(number, reason.reason());
    }

    @Operation(summary = "Let a suspended case go on")
    @SignedIn
    @PostMapping("/cases/{number}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String number, @RequestBody Reason reason) {
        states.resume(number, reason.reason());
    }

    @Operation(summary = "End a case before its model does")
    @SignedIn
    @PostMapping("/cases/{number}/terminate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void terminate(@PathVariable String number, @RequestBody Reason reason) {
        states.terminate(number, reason.reason());
    }
}
