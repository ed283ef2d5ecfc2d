package org.bihuan.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Unclaimed tasks that are counted together: a visibility key, narrowed by what is not {@code null}; a range of one index. */
record Cell(
        String key,
        @Nullable String type,
        @Nullable String step,
        @Nullable String town,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore) {

    static Cell of(String key) {
        return new Cell(key, null, null, null, null, null);
    }

    Cell step(String typeKey, String element) {
        return new Cell(key, typeKey, element, null, null, null);
    }

    Cell town(String name) {
        return new Cell(key, null, null, name, null, null);
    }

    Cell due(DueWindow window) {
        return new Cell(key, null, null, null, window.from(), window.before());
    }
}
