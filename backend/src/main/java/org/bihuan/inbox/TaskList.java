package org.bihuan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bihuan.PagePosition;
import org.bihuan.RefusedException;
import org.bihuan.calendar.Calendars;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.Access;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The inbox of whoever is signed in: theirs, what they may claim, what they watch, what they have done. */
@Service
public class TaskList {

    static final int CAP = 1000;

    private static final int MOST = 200;
    private static final int MOST_CHOICES = 20;

    /** Which part of the inbox. */
    public enum View {
        MINE,
        TEAM,
        WATCHED,
        DONE;

        /** @throws RefusedException malformed if there is no such view */
        public static View named(String name) {
            for (View view : values()) {
                if (view.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return view;
                }
            }
            throw RefusedException.malformed("view 只能是 mine、team、watched 或 done。");
        }
    }

    /**
     * What is asked for; {@code null} or nothing in a list means no filter, and of a list any will do (at most twenty).
     *
     * @param due {@code overdue}, {@code today} or {@code soon} (three workdays)
     * @param text beginning of a case number, a credit code, or a part of an enterprise's name
     * @param sort {@code due} or {@code created}
     * @param after {@code next} of the page before
     * @param limit 1 to 200
     */
    public record Query(
            String view,
            List<String> types,
            List<String> steps,
            List<String> towns,
            @Nullable String due,
            @Nullable String text,
            String sort,
            @Nullable String after,
            int limit) {
        public Query {
            types = chosen(types);
            steps = chosen(steps);
            towns = chosen(towns);
        }

        /** The whole view, earliest due first. */
        public static Query all(String view, int limit) {
            return new Query(view, List.of(), List.of(), List.of(), null, null, "due", null, limit);
        }

        private static List<String> chosen(List<String> values) {
            List<String> chosen =
                    values.stream().filter(value -> !value.isBlank()).distinct().toList();
            if (chosen.size() > MOST_CHOICES) {
                throw RefusedException.malformed("一项筛选最多选 " + MOST_CHOICES + " 个。");
            }
            return chosen;
        }
    }

    /** How many there are; counting stops at 1000. */
    public record Counts(int mine, int team, int overdue) {}

    /** One page, and where the next one begins ({@code null} on the last). */
    public record Page(List<InboxTask> items, @Nullable String next) {}

    private final InboxMapper mapper;
    private final CaseWatches watches;
    private final Enterprises enterprises;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskList(
            InboxMapper mapper,
            CaseWatches watches,
            Enterprises enterprises,
            Calendars calendars,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.watches = watches;
        this.enterprises = enterprises;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @throws RefusedException malformed if a parameter is out of its range */
    public Page page(Query query) {
        View view = View.named(query.view());
        if (query.limit() < 1 || query.limit() > MOST) {
            throw RefusedException.malformed("limit 须在 1 到 200 之间。");
        }
        if (!List.of("due", "created").contains(query.sort())) {
            throw RefusedException.malformed("sort 只能是 due 或 created。");
        }
        InboxMapper.PageQuery asked = asked(query, view);
        List<InboxTask> found = found(view, asked);
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        List<InboxTask> items = found.subList(0, query.limit());
        return new Page(items, end(view, query, items.get(items.size() - 1)));
    }

    /** Where a list goes on behind this task: what {@link Query#after} takes. */
    public static String end(View view, Query query, InboxTask last) {
        Instant ended = last.endedAt();
        Instant moment = view == View.DONE && ended != null
                ? ended
                : query.sort().equals("created") ? last.createdAt() : last.dueAt();
        return new PagePosition(moment, last.id()).text();
    }

    public Counts counts() {
        Person person = currentUser.get();
        Set<String> keys = Access.keys(person);
        Instant now = clock.instant();
        int mine = mapper.countMine(person.username(), null, CAP);
        int team = mapper.countTeam(keys, null, CAP);
        int late = mine == 0 ? 0 : mapper.countMine(person.username(), now, CAP);
        int lateTeam = team == 0 ? 0 : mapper.countTeam(keys, now, CAP);
        return new Counts(mine, team, Math.min(CAP, late + lateTeam));
    }

    private List<InboxTask> found(View view, InboxMapper.PageQuery asked) {
        List<String> usccs = asked.usccs();
        if (usccs != null && usccs.isEmpty()) {
            return List.of();
        }
        return switch (view) {
            case MINE -> mapper.mine(asked);
            case TEAM -> mapper.team(asked);
            case DONE -> mapper.done(asked);
            case WATCHED -> isEmpty(asked.watched()) ? List.of() : mapper.watched(asked);
        };
    }

    private static boolean isEmpty(@Nullable Collection<String> watched) {
        return watched == null || watched.isEmpty();
    }

    private InboxMapper.PageQuery asked(Query query, View view) {
        Person person = currentUser.get();
        @Nullable PagePosition position = PagePosition.read(query.after());
        DueWindow due = DueWindow.named(query.due(), clock, calendars.current());
        Sought sought = Sought.of(query.text(), enterprises);
        boolean byCreation = query.sort().equals("created");
        boolean led = sought.usccs() == null && !byCreation;
        Set<String> keys = Access.keys(person);
        return new InboxMapper.PageQuery(
                led ? Branch.of(keys, query.steps(), query.towns(), query.types()) : Branch.of(keys),
                person.username(),
                view == View.WATCHED ? watches.visible() : null,
                query.types(),
                query.steps(),
                query.towns(),
                sought.caseNumber(),
                sought.usccs(),
                due.from(),
                due.before(),
                byCreation,
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                query.limit() + 1);
    }
}
