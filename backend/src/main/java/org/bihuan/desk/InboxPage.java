package org.bihuan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Node;
import org.bihuan.clock.Clocks;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.desk.PageModels.Filter;
import org.bihuan.desk.PageModels.InboxRow;
import org.bihuan.desk.PageModels.InboxView;
import org.bihuan.desk.PageModels.Tab;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskList;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox of a handler. */
@Controller
class InboxPage {

    private static final int ROWS = 50;

    private final TaskList list;
    private final CaseTypes types;
    private final Openings openings;
    private final Clocks clocks;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    InboxPage(
            TaskList list,
            CaseTypes types,
            Openings openings,
            Clocks clocks,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.list = list;
        this.types = types;
        this.openings = openings;
        this.clocks = clocks;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/inbox")
    String inbox(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "") List<String> step,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        TaskList.Page page = list.page(new TaskList.Query(view, type, step, null, false, q, "due", after, ROWS));
        Map<String, String> names = new LinkedHashMap<>();
        String here = here(view, type, step, q, null);
        model.addAttribute(
                "inbox",
                new InboxView(
                        view,
                        q,
                        tabs(view),
                        filters(type, step),
                        openings.links(),
                        page.items().stream()
                                .map(task -> row(task, view, names))
                                .toList(),
                        after == null ? null : here,
                        page.next() == null ? null : here(view, type, step, q, page.next())));
        return "inbox";
    }

    private List<Tab> tabs(String view) {
        TaskList.Counts counts = list.counts();
        return List.of(
                new Tab("我的待办", count(counts.mine()), "/inbox", view.equals("mine")),
                new Tab("待领取", count(counts.team()), "/inbox?view=team", view.equals("team")),
                new Tab("已办", null, "/inbox?view=done", view.equals("done")));
    }

    private List<Filter> filters(List<String> chosenTypes, List<String> chosenSteps) {
        List<Choice> kinds = new ArrayList<>();
        List<Choice> steps = new ArrayList<>();
        for (CaseType one : types.all()) {
            if (one.manifest().start() != null) {
                kinds.add(new Choice(one.key(), one.manifest().name(), null, chosenTypes.contains(one.key())));
                one.model().userTasks().stream()
                        .filter(task -> isMine(one, task))
                        .forEach(task ->
                                steps.add(new Choice(task.id(), task.name(), null, chosenSteps.contains(task.id()))));
            }
        }
        List<Filter> filters = new ArrayList<>();
        if (kinds.size() > 1) {
            filters.add(new Filter("type", "事项类型", false, kinds));
        }
        if (!steps.isEmpty()) {
            filters.add(new Filter("step", "办理环节", false, steps));
        }
        return filters;
    }

    private boolean isMine(CaseType type, Node task) {
        Person person = currentUser.get();
        String role = type.manifest().step(task.id()).candidates().role();
        return role == null ? person.has("expert") : person.has(role);
    }

    private InboxRow row(InboxTask task, String view, Map<String, String> names) {
        String holder = task.assignee();
        return new InboxRow(
                task.id(),
                task.caseNumber(),
                "/cases/" + task.caseNumber(),
                task.title(),
                Objects.requireNonNullElse(task.enterpriseName(), ""),
                task.town(),
                task.stepName(),
                holder == null
                        ? null
                        : names.computeIfAbsent(
                                holder,
                                name -> people.find(name).map(Person::name).orElse(name)),
                Wording.moment(task.createdAt()),
                due(task),
                view.equals("team") && task.assignee() == null);
    }

    private @Nullable Badge due(InboxTask task) {
        Instant ended = task.endedAt();
        if (ended != null) {
            return new Badge("已办 " + Wording.moment(ended), "");
        }
        return task.hasLimit() ? Wording.due(clocks.remaining(task.dueAt()), task.dueAt(), clock.instant()) : null;
    }

    private static @Nullable String count(int number) {
        return number > 999 ? "999+" : String.valueOf(number);
    }

    private static String here(
            String view, List<String> types, List<String> steps, @Nullable String q, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox").queryParam("view", view);
        types.forEach(type -> Address.add(address, "type", type));
        steps.forEach(step -> Address.add(address, "step", step));
        Address.add(address, "q", q);
        Address.add(address, "after", after);
        return address.encode().toUriString();
    }
}
