package org.bihuan.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.Submitted;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of the REST contract. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    record TaskPage(List<TaskRow> items, @Nullable String next, CountsView counts) {}

    /** Counting stops at 1000: then it says {@code "999+"}. */
    record CountsView(
            @Schema(types = {"integer", "string"}) Object mine,
            @Schema(types = {"integer", "string"}) Object team,
            @Schema(types = {"integer", "string"}) Object overdue) {}

    private final Tasks tasks;
    private final TaskList list;
    private final TaskRows rows;
    private final TaskDetails details;
    private final Drafts drafts;

    TaskController(Tasks tasks, TaskList list, TaskRows rows, TaskDetails details, Drafts drafts) {
        this.tasks = tasks;
        this.list = list;
        this.rows = rows;
        this.details = details;
        this.drafts = drafts;
    }

    @Operation(summary = "The inbox: what is the caller's, the team's, watched, or done")
    @SignedIn
    @GetMapping
    TaskPage page(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "") List<String> step,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        TaskList.Page page = list.page(new TaskList.Query(
                view,
                type,
                step,
                town == null ? List.of() : List.of(town),
                overdue ? DueWindow.OVERDUE : null,
                q,
                sort,
                after,
                limit));
        TaskList.Counts counts = list.counts();
        return new TaskPage(
                page.items().stream().map(rows::of).toList(),
                page.next(),
                new CountsView(shown(counts.mine()), shown(counts.team()), shown(counts.overdue())));
    }

    @Operation(summary = "A task with its form and what fills it beforehand")
    @SignedIn
    @GetMapping("/{id}")
    TaskDetails.Detail one(@PathVariable String id) {
        return details.of(tasks.visible(id));
    }

    @Operation(summary = "Claim a task")
    @SignedIn
    @PostMapping("/{id}/claim")
    TaskRow claim(@PathVariable String id) {
        return rows.of(tasks.claim(id));
    }

    @Operation(summary = "Give a claimed task back")
    @SignedIn
    @PostMapping("/{id}/release")
    TaskRow release(@PathVariable String id) {
        return rows.of(tasks.release(id));
    }

    @Operation(summary = "Complete a task with the data of its form")
    @SignedIn
    @PostMapping("/{id}/complete")
    TaskDetails.Completed complete(@PathVariable String id, @RequestBody Submitted submitted) {
        CaseFile file = tasks.complete(id, submitted.required());
        drafts.discardEverybodys(Drafts.ofTask(id));
        return details.completed(file);
    }

    private static Object shown(int count) {
        return count > 999 ? "999+" : count;
    }
}
