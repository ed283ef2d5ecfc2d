package org.bihuan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bihuan.calendar.Calendars;
import org.bihuan.casetype.Candidates;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Node;
import org.bihuan.people.Access;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How much there is in the inbox of whoever is signed in, and under which filters. Figures are those of the whole view,
 * whatever else is chosen, and stop at a cap: so each is a short range of an index, and the page costs no more with a
 * hundred thousand tasks than with a hundred. To count within the other filters would walk all that they leave out.
 */
@Service
public class InboxOverview {

    /** Where the figure of a filter stops. */
    public static final int FILTER_CAP = 100;

    private static final int TOWNS = 50;

    /** How many tasks a view holds; counting stops at 1000. */
    public record Tabs(int mine, int team, int watched, int done) {}

    private final InboxMapper mapper;
    private final CaseWatches watches;
    private final CaseTypes types;
    private final Organisations organisations;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Clock clock;

    InboxOverview(
            InboxMapper mapper,
            CaseWatches watches,
            CaseTypes types,
            Organisations organisations,
            Calendars calendars,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.watches = watches;
        this.types = types;
        this.organisations = organisations;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public Tabs tabs() {
        Person person = currentUser.get();
        Set<String> watched = watches.visible();
        return new Tabs(
                mapper.countMine(person.username(), null, TaskList.CAP),
                mapper.countTeam(Access.keys(person), null, TaskList.CAP),
                watched.isEmpty() ? 0 : mapper.countWatched(watched, TaskList.CAP),
                mapper.countDone(person.username(), TaskList.CAP));
    }

    /** What is done is not counted by filters: it only grows, and nobody works through it. */
    public Facets facets(TaskList.View view) {
        Facets facets = new Facets();
        switch (view) {
            case MINE -> group(facets, currentUser.get().username(), List.of());
            case WATCHED -> {
                Set<String> watched = watches.visible();
                if (!watched.isEmpty()) {
                    group(facets, null, watched);
                }
            }
            case TEAM -> count(facets);
            case DONE -> {}
        }
        return facets;
    }

    private void group(Facets facets, @Nullable String username, Collection<String> watched) {
        Instant now = clock.instant();
        Instant tomorrow = DueWindow.tomorrow(now);
        Instant soon = DueWindow.afterWorkdays(now, calendars.current());
        for (InboxMapper.Group group : mapper.groups(username, watched, now, tomorrow, soon, TaskList.CAP)) {
            facets.type(group.typeKey(), group.number());
            facets.step(group.step(), group.number());
            if (group.town() != null) {
                facets.town(group.town(), group.number());
            }
            facets.due(group.bucket(), group.number());
            if (group.bucket().equals(DueWindow.TODAY)) {
                facets.due(DueWindow.SOON, group.number());
            }
        }
    }

    private void count(Facets facets) {
        List<Cell> cells = new ArrayList<>();
        List<IntConsumer> takers = new ArrayList<>();
        for (Cell key :
                filled(Access.keys(currentUser.get()).stream().map(Cell::of).toList())) {
            steps(key.key(), (type, step) -> {
                cells.add(key.step(type, step));
                takers.add(number -> {
                    facets.type(type, number);
                    facets.step(step, number);
                });
            });
            for (String town : towns()) {
                cells.add(key.town(town));
                takers.add(number -> facets.town(town, number));
            }
            for (String name : DueWindow.NAMES) {
                cells.add(key.due(DueWindow.named(name, clock, calendars.current())));
                takers.add(number -> facets.due(name, number));
            }
        }
        if (!cells.isEmpty()) {
            mapper.countCells(cells, FILTER_CAP)
                    .forEach(counted -> takers.get(counted.cell()).accept(counted.number()));
        }
    }

    /** Most keys of most people hold nothing: those are asked once and not for every choice. */
    private List<Cell> filled(List<Cell> keys) {
        return mapper.countCells(keys, 1).stream()
                .filter(counted -> counted.number() > 0)
                .map(counted -> keys.get(counted.cell()))
                .toList();
    }

    private interface StepOfType {
        void take(String type, String step);
    }

    /** The steps whose tasks can stand under a key. */
    private void steps(String key, StepOfType taker) {
        for (CaseType type : types.all()) {
            for (Node task : type.model().userTasks()) {
                if (canStandUnder(key, type.manifest().step(task.id()).candidates())) {
                    taker.take(type.key(), task.id());
                }
            }
        }
    }

    private static boolean canStandUnder(String key, Candidates candidates) {
        return candidates.isNamed() && key.startsWith(Scope.user(""))
                || candidates.role() != null && key.startsWith(candidates.role())
                || !candidates.organisations().isEmpty() && key.startsWith(Roles.STAFF + "@");
    }

    private List<String> towns() {
        return organisations.search("town", null, null, null, TOWNS).stream()
                .map(Organisation::name)
                .toList();
    }
}
