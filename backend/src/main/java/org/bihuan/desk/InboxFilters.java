package org.bihuan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.Words;
import org.bihuan.casetype.Candidates;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Node;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.desk.PageModels.Filter;
import org.bihuan.inbox.Facets;
import org.bihuan.inbox.InboxOverview;
import org.bihuan.inbox.TaskList;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters beside the inbox: what there is something behind, and what is chosen. */
@Component
class InboxFilters {

    private static final List<String> DUES = List.of("overdue", "today", "soon");

    private final InboxOverview overview;
    private final CaseTypes types;
    private final CurrentUser currentUser;
    private final Words words;

    InboxFilters(InboxOverview overview, CaseTypes types, CurrentUser currentUser, Words words) {
        this.overview = overview;
        this.types = types;
        this.currentUser = currentUser;
        this.words = words;
    }

    List<Filter> of(InboxFilter chosen) {
        boolean done = chosen.name().equals("done");
        Facets facets = overview.facets(TaskList.View.named(chosen.name()));
        Map<String, String> kinds = new LinkedHashMap<>();
        Map<String, String> steps = new LinkedHashMap<>();
        Set<String> own = new LinkedHashSet<>();
        for (CaseType type : types.all()) {
            if (type.manifest().start() != null) {
                kinds.put(type.key(), type.manifest().name());
            }
            for (Node task : type.model().userTasks()) {
                steps.putIfAbsent(task.id(), task.name());
                if (done && isMine(type, task)) {
                    own.add(task.id());
                }
            }
        }
        List<Filter> filters = new ArrayList<>();
        if (!done) {
            filters.add(new Filter("due", words.of("column.due"), true, dueChoices(facets, chosen.due())));
        }
        if (kinds.size() > 1) {
            add(filters, "type", words.of("filters.type"), kinds, kinds.keySet(), facets.types(), chosen.kinds());
        }
        add(filters, "step", words.of("filters.step"), steps, own, facets.steps(), chosen.steps());
        Map<String, String> towns = new LinkedHashMap<>();
        Stream.concat(facets.towns().keySet().stream(), chosen.towns().stream()).forEach(town -> towns.put(town, town));
        add(filters, "town", words.of("column.town"), towns, Set.of(), facets.towns(), chosen.towns());
        return filters;
    }

    private List<Choice> dueChoices(Facets facets, @Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.of("filters.any"), null, chosen == null || chosen.isEmpty()));
        DUES.forEach(name -> choices.add(new Choice(
                name,
                words.of("filters.due." + name),
                count(facets.dues().getOrDefault(name, 0)),
                name.equals(chosen))));
        return choices;
    }

    /** Offers what has tasks, what is chosen, and what is offered whether it has any or not. */
    private static void add(
            List<Filter> filters,
            String name,
            String legend,
            Map<String, String> labels,
            Set<String> always,
            Map<String, Integer> numbers,
            List<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        labels.forEach((value, label) -> {
            Integer number = numbers.get(value);
            if (number != null || chosen.contains(value) || always.contains(value)) {
                String shown = number == null && numbers.isEmpty() ? null : count(number == null ? 0 : number);
                choices.add(new Choice(value, label, shown, chosen.contains(value)));
            }
        });
        if (!choices.isEmpty()) {
            filters.add(new Filter(name, legend, false, choices));
        }
    }

    private static String count(int number) {
        return number >= InboxOverview.FILTER_CAP ? InboxOverview.FILTER_CAP - 1 + "+" : String.valueOf(number);
    }

    private boolean isMine(CaseType type, Node task) {
        Person person = currentUser.get();
        Candidates candidates = type.manifest().step(task.id()).candidates();
        return candidates.isNamed() ? person.has("expert") : candidates.role() == null || person.has(candidates.role());
    }
}
