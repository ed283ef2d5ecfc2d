package org.bihuan.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tasks in other hands. */
@RestController
class ReassignmentController {

    /** @param to user name of who is to do it */
    record Reassignment(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    private final Handovers handovers;
    private final TaskRows rows;

    ReassignmentController(Handovers handovers, TaskRows rows) {
        this.handovers = handovers;
        this.rows = rows;
    }

    @Operation(summary = "Give a task to somebody else who may take it")
    @SignedIn
    @PostMapping("/api/v1/tasks/{id}/reassign")
    TaskRow reassign(@PathVariable String id, @RequestBody Reassignment reassignment) {
        return rows.of(handovers.reassign(id, reassignment.to(), reassignment.reason()));
    }
}
