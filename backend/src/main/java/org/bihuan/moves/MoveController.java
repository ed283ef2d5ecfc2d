package org.bihuan.moves;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    /** @param kind {@code delegate}, {@code before}, {@code parallel} or {@code after} */
    record Asked(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String question) {}

    /** @param opinion {@code agree} or {@code disagree} */
    record Answer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String opinion, @Nullable String text) {}

    /** @param to user names */
    record Copy(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<String> to, @Nullable String note) {}

    /** @param state {@code open}, {@code answered} or {@code removed} */
    record SignerRow(
            long id,
            String caseNumber,
            String taskId,
            String kind,
            String asked,
            String askedBy,
            String question,
            String state,
            @Nullable String opinion,
            @Nullable String answer) {}

    private final Moves moves;
    private final Withdrawals withdrawals;
    private final CaseStates states;
    private final Signers signers;
    private final Copies copies;
    private final Tasks tasks;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    MoveController(
            Moves moves,
            Withdrawals withdrawals,
            CaseStates states,
            Signers signers,
            Copies copies,
            Tasks tasks,
            CaseAccess access,
            CurrentUser currentUser) {
        this.moves = moves;
        this.withdrawals = withdrawals;
        this.states = states;
        this.signers = signers;
        this.copies = copies;
        this.tasks = tasks;
        this.access = access;
        this.currentUser = currentUser;
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

    @Operation(summary = "Whom the holder of a task has asked")
    @SignedIn
    @GetMapping("/tasks/{id}/signers")
    List<SignerRow> signers(@PathVariable String id) {
        return staffOnly(id).stream().map(MoveController::row).toList();
    }

    @Operation(summary = "Ask somebody before a task goes on: delegate, before, parallel or after")
    @SignedIn
    @PostMapping("/tasks/{id}/signers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String id, @RequestBody Asked asked) {
        signers.ask(id, asked.kind(), asked.to(), asked.question());
    }

    @Operation(summary = "Take a question back that is not answered yet")
    @SignedIn
    @DeleteMapping("/tasks/{id}/signers/{signer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable long signer) {
        signers.remove(id, signer);
    }

    @Operation(summary = "What the caller is asked and has not answered")
    @SignedIn
    @GetMapping("/signers")
    List<SignerRow> waiting() {
        return signers.waiting().stream().map(MoveController::row).toList();
    }

    @Operation(summary = "Answer what one was asked")
    @SignedIn
    @PostMapping("/signers/{signer}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long signer, @RequestBody Answer answer) {
        signers.answer(signer, answer.opinion(), answer.text());
    }

    @Operation(summary = "Copy a case to colleagues")
    @SignedIn
    @PostMapping("/cases/{number}/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void copy(@PathVariable String number, @RequestBody Copy copy) {
        copies.copy(number, copy.to(), copy.note());
    }

    private List<Signer> staffOnly(String id) {
        String task = tasks.visible(id).id();
        if (currentUser.get().isEnterprise()) {
            throw RefusedException.notFound("没有这项待办，或者您无权查看。");
        }
        return signers.of(task);
    }

    private static SignerRow row(Signer signer) {
        return new SignerRow(
                signer.id(),
                signer.caseNumber(),
                signer.taskId(),
                signer.kind(),
                signer.asked(),
                signer.askedBy(),
                signer.question(),
                signer.state(),
                signer.opinion(),
                signer.answer());
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
