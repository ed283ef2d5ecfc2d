package org.bihuan.casetype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What supervisors count of a type's cases, beyond how many came and went.
 *
 * @param resolved outcomes by which somebody was helped
 * @param leftOut outcomes that say nothing about that: the resolution rate is asked of all others
 * @param visit whose punctuality is counted; null if nobody goes anywhere
 * @param rating what is counted as satisfaction; null if nobody is asked
 */
public record Figures(List<String> resolved, List<String> leftOut, @Nullable Visit visit, @Nullable Rating rating) {

    /**
     * @param step that the visit is; its deadline is the promise, its check-in the proof
     * @param after the step that sends somebody: nobody has arrived before
     */
    public record Visit(String step, String after) {}

    /**
     * @param step in which the rating is given
     * @param field of its form, with a whole number
     * @param good the lowest number that counts as satisfied
     */
    public record Rating(String step, String field, int good) {}

    public Figures {
        resolved = resolved == null ? List.of() : List.copyOf(resolved);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        if (visit != null && (visit.step() == null || visit.after() == null)) {
            throw new IllegalArgumentException("figures.visit 须写明 step 和 after");
        }
        if (rating != null && (rating.step() == null || rating.field() == null || rating.good() < 1)) {
            throw new IllegalArgumentException("figures.rating 须写明 step、field 和 good");
        }
    }
}
