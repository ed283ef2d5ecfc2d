package org.bihuan.inbox;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.people.Access;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/**
 * Whose inbox has changed lately, on whatever node: asked of the tasks themselves by when their rows changed, so that no act
 * writes anything more for it.
 */
@Component
public final class InboxChanges {

    private static final int MOST = 1000;

    /**
     * Whom the changes since the last look concern.
     *
     * @param everybody whether there were more than can be told apart
     */
    public record Concerned(Set<String> keys, Set<String> usernames, boolean everybody) {

        public boolean concerns(Person person) {
            return everybody
                    || usernames.contains(person.username())
                    || !Collections.disjoint(keys, Access.keys(person));
        }

        public boolean isNobody() {
            return !everybody && keys.isEmpty() && usernames.isEmpty();
        }
    }

    private final InboxMapper mapper;
    private final CaseWatches watches;
    private Map<String, Instant> known = Map.of();

    InboxChanges(InboxMapper mapper, CaseWatches watches) {
        this.mapper = mapper;
        this.watches = watches;
    }

    /** A change of the last half minute is told once; one that was committed later than that is not seen. */
    public synchronized Concerned sinceLastLook() {
        List<InboxMapper.Changed> rows = mapper.changed(MOST);
        Map<String, Instant> seen = new HashMap<>();
        Set<String> keys = new HashSet<>();
        Set<String> usernames = new HashSet<>();
        Set<String> cases = new HashSet<>();
        for (InboxMapper.Changed row : rows) {
            seen.put(row.id(), row.changedAt());
            if (!row.changedAt().equals(known.get(row.id()))) {
                keys.addAll(Set.of(row.candidates().split(" ")));
                cases.add(row.caseNumber());
                if (row.assignee() != null) {
                    usernames.add(row.assignee());
                }
                if (row.endedBy() != null) {
                    usernames.add(row.endedBy());
                }
            }
        }
        known = seen;
        usernames.addAll(watches.watchers(cases));
        return new Concerned(keys, usernames, rows.size() == MOST);
    }
}
