package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What people have done in one case, in its order: steps and actions, as the ledger tells them.
 *
 * @param steps the oldest first, each with its own place in the list
 */
record History(List<Step> steps) {

    private static final Set<String> DONE = Set.of("task-completed", "action-taken");

    /**
     * One thing that was done.
     *
     * @param place in the history, from 0 on
     * @param key of the step or action
     * @param by user name
     * @param data as submitted
     */
    record Step(int place, String key, String by, Instant at, JsonNode data) {

        String text(String field) {
            return data.path(field).asText("");
        }

        boolean says(String field, String value) {
            return text(field).equals(value);
        }

        boolean isAfter(Step other) {
            return place > other.place;
        }
    }

    History {
        steps = List.copyOf(steps);
    }

    /** @param events of one case, the oldest first */
    static History of(List<RecordedEvent> events) {
        List<Step> steps = new ArrayList<>();
        for (RecordedEvent event : events) {
            String key = event.step();
            if (key != null && DONE.contains(event.type())) {
                steps.add(new Step(steps.size(), key, event.actor(), event.at(), event.content()));
            }
        }
        return new History(steps);
    }

    /** The same with one step more. */
    History with(String key, String by, Instant at, JsonNode data) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(longer.size(), key, by, at, data));
        return new History(longer);
    }

    /** @param after {@code null} for from the beginning on */
    @Nullable
    Step first(String key, @Nullable Step after, @Nullable Step before) {
        return between(key, after, before).findFirst().orElse(null);
    }

    /** @param before {@code null} for up to the end */
    @Nullable
    Step last(String key, @Nullable Step after, @Nullable Step before) {
        return between(key, after, before).reduce((one, other) -> other).orElse(null);
    }

    @Nullable
    Step last(String key) {
        return last(key, null, null);
    }

    /** Those that lie truly between the two. */
    Stream<Step> between(String key, @Nullable Step after, @Nullable Step before) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .filter(step -> after == null || step.isAfter(after))
                .filter(step -> before == null || before.isAfter(step));
    }
}
