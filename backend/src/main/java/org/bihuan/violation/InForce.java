package org.bihuan.violation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a line of the law counts.
 *
 * @param to the last of them, {@code null} while nobody has put an end to it
 */
record InForce(LocalDate from, @Nullable LocalDate to) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(InForce other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }
}
