package org.bihuan.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.casefile.CaseList;
import org.bihuan.clock.Clocks;
import org.bihuan.desk.PageModels.HomeView;
import org.bihuan.desk.PageModels.Todo;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskList;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people arrive: handlers at their inbox, an enterprise at its requests and what it has to do. */
@Controller
class HomePage {

    private static final int ROWS = 20;

    private final CaseList list;
    private final CaseRows rows;
    private final TaskList tasks;
    private final Openings openings;
    private final Clocks clocks;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Wording wording;

    HomePage(
            CaseList list,
            CaseRows rows,
            TaskList tasks,
            Openings openings,
            Clocks clocks,
            CurrentUser currentUser,
            Clock clock,
            Wording wording) {
        this.list = list;
        this.rows = rows;
        this.tasks = tasks;
        this.openings = openings;
        this.clocks = clocks;
        this.currentUser = currentUser;
        this.clock = clock;
        this.wording = wording;
    }

    @SignedIn
    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String after, Model model) {
        Person person = currentUser.get();
        if (!person.isEnterprise()) {
            boolean administers =
                    person.isOnlyAdministrator() && !person.roles().isEmpty();
            return administers ? "redirect:/administration" : "redirect:/inbox";
        }
        CaseList.Page page = list.page(null, null, null, after, ROWS);
        model.addAttribute(
                "home",
                new HomeView(
                        person.organisation().name(),
                        openings.links(),
                        after == null ? todos() : List.of(),
                        rows.of(page.items()),
                        after == null ? null : "/",
                        page.next() == null ? null : "/?after=" + page.next()));
        return "enterprise/home";
    }

    private List<Todo> todos() {
        Stream<Todo> open = Stream.of("mine", "team")
                .map(view -> tasks.page(TaskList.Query.all(view, ROWS)))
                .flatMap(page -> page.items().stream())
                .map(this::todo);
        return Stream.concat(openings.begun().stream(), open).toList();
    }

    private Todo todo(InboxTask task) {
        return new Todo(
                "/cases/" + task.caseNumber() + "#task-" + task.id(),
                task.stepName(),
                task.title(),
                task.caseNumber(),
                task.hasLimit() ? wording.due(clocks.remaining(task.dueAt()), task.dueAt(), clock.instant()) : null);
    }
}
