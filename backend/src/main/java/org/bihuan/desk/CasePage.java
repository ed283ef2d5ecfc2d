package org.bihuan.desk;

import java.util.List;
import org.bihuan.LocalPath;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.desk.PageModels.TrailView;
import org.bihuan.inbox.CaseWatches;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskReads;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: at a desk for handlers, on a phone for the enterprise. */
@Controller
class CasePage {

    private final CaseAccess access;
    private final CasePageComposer composer;
    private final Tasks tasks;
    private final TaskReads reads;
    private final CaseWatches watches;
    private final TrackingLinks tracking;
    private final CurrentUser currentUser;

    CasePage(
            CaseAccess access,
            CasePageComposer composer,
            Tasks tasks,
            TaskReads reads,
            CaseWatches watches,
            TrackingLinks tracking,
            CurrentUser currentUser) {
        this.access = access;
        this.composer = composer;
        this.tasks = tasks;
        this.reads = reads;
        this.watches = watches;
        this.tracking = tracking;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/cases/{number}")
    String one(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String task,
            Model model) {
        CaseFile file = access.visible(number);
        Person person = currentUser.get();
        String list = person.isEnterprise() ? null : ListAddress.of(from);
        model.addAttribute("case", composer.compose(person, file, list));
        if (person.isEnterprise()) {
            model.addAttribute("tracking", tracking.of(file));
            return "enterprise/cases/case";
        }
        List<InboxTask> open = tasks.openOf(number);
        reads.opened(open);
        boolean over = open.stream().noneMatch(one -> one.id().equals(task));
        TrailView trail = Trail.of(list, task, over);
        model.addAttribute("trail", trail);
        model.addAttribute("back", trail == null ? LocalPath.of(from, "/cases") : trail.back());
        model.addAttribute("watched", file.isOpen() ? watches.numbers().contains(number) : null);
        return "cases/case";
    }
}
