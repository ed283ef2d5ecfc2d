package org.bihuan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bihuan.PagePosition;
import org.bihuan.RefusedException;
import org.bihuan.people.Access;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Prefix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The inbox of whoever is signed in: theirs, what they may claim, what they have done. */
@Service
public class TaskList {

    private static final int MOST = 200;
    private static final int CAP = 1000;

    /** Which part of the inbox. */
    public enum View {
        MINE,
        TEAM,
        WATCHED,
        DONE;

        static View named(String name) {
            for (View view : values()) {
                if (view.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return view;
                }
            }
            throw RefusedException.malformed("view 只能是 mine、team、watched 或 done。");
        }
    }

    /**
     * What is asked for; {@code null} or nothing in a list means no filter.
     *
     * @param types any of them
     * @param steps any of them
     * @param overdue only what is late now
     * @param text beginning of a case number
     * @param sort {@code due} or {@code created}
     * @param after {@code next} of the page before
     * @param limit 1 to 200
     */
    public record Query(
            String view,
            List<String> types,
            List<String> steps,
            @Nullable String town,
            boolean overdue,
            @Nullable String text,
            String sort,
            @Nullable String after,
            int limit) {
        public Query {
            types = types.stream().filter(type -> !type.isBlank()).toList();
            steps = steps.stream().filter(step -> !step.isBlank()).toList();
        }
    }

    /** How many there are; counting stops at 1000. */
    public record Counts(int mine, int team, int overdue) {}

    /** One page, and where the next one begins ({@code null} on the last). */
    public record Page(List<InboxTask> items, @Nullable String next) {}

    private final InboxMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskList(InboxMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
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
        InboxMapper.PageQuery asked = asked(query);
        List<InboxTask> found =
                switch (view) {
                    case MINE -> mapper.mine(asked);
                    case TEAM -> mapper.team(asked);
                    case DONE -> mapper.done(asked);
                    // following a case comes with its own issue; until then nobody follows anything
                    case WATCHED -> List.of();
                };
        if (found.size() <= query.limit()) {
            return new Page(found, null);
        }
        List<InboxTask> items = found.subList(0, query.limit());
        InboxTask last = items.get(items.size() - 1);
        Instant moment = view == View.DONE && last.endedAt() != null
                ? last.endedAt()
                : asked.byCreation() ? last.createdAt() : last.dueAt();
        return new Page(items, new PagePosition(moment, last.id()).text());
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

    private InboxMapper.PageQuery asked(Query query) {
        Person person = currentUser.get();
        @Nullable PagePosition position = PagePosition.read(query.after());
        String number =
                query.text() == null ? null : Prefix.pattern(query.text().toUpperCase(Locale.ROOT));
        return new InboxMapper.PageQuery(
                Access.keys(person),
                person.username(),
                query.types(),
                query.steps(),
                query.town(),
                number,
                query.overdue() ? clock.instant() : null,
                query.sort().equals("created"),
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                query.limit() + 1);
    }
}
