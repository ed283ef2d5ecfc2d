package org.bihuan.desk;

import java.util.Map;
import java.util.Objects;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.Submitted;
import org.bihuan.inbox.CheckIns;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a handler does to a task in the browser. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskActs {

    private final Tasks tasks;
    private final Drafts drafts;
    private final CheckIns checkIns;

    TaskActs(Tasks tasks, Drafts drafts, CheckIns checkIns) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.checkIns = checkIns;
    }

    @SignedIn
    @PostMapping("/claim")
    String claim(@PathVariable String id, @RequestParam(required = false) @Nullable String from) {
        return "redirect:" + Trail.to(tasks.claim(id), ListAddress.of(from));
    }

    @SignedIn
    @PostMapping("/release")
    String release(@PathVariable String id, @RequestParam(required = false) @Nullable String from) {
        tasks.release(id);
        return "redirect:" + Objects.requireNonNullElse(ListAddress.of(from), "/inbox?view=team");
    }

    @SignedIn
    @PostMapping("/check-in")
    String checkIn(@PathVariable String id) {
        InboxTask task = checkIns.checkIn(id);
        return "redirect:/cases/" + task.caseNumber() + "#task-" + task.id();
    }

    @SignedIn
    @PostMapping("/complete")
    @ResponseBody
    Map<String, String> complete(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestBody Submitted submitted) {
        CaseFile file = tasks.complete(id, submitted.required());
        drafts.discardEverybodys(Drafts.ofTask(id));
        return Map.of("location", Trail.to(file.number(), id, ListAddress.of(from)) + "#sent");
    }
}
