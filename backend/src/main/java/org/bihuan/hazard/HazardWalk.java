package org.bihuan.hazard;

import java.util.List;
import java.util.function.Function;
import org.bihuan.hazard.Hazard.Source;
import org.jspecify.annotations.Nullable;

/**
 * A walk along one index, from the newest hazard to the oldest.
 *
 * @param by which index: {@code enterprise}, {@code town}, {@code level}, {@code source} or {@code status}
 * @param value enterprise, town, level or source
 * @param status {@code null} for an enterprise's walk
 * @param narrowed whether it meets hazards that are not looked for; it then ends after so many
 */
record HazardWalk(String by, @Nullable String value, @Nullable Status status, boolean narrowed) {

    /** The walks that meet fewest others. */
    static List<HazardWalk> of(HazardCriteria criteria, @Nullable List<String> usccs) {
        boolean more = criteria.due() != null || criteria.text() != null;
        Source source = criteria.source();
        String level = criteria.level();
        if (usccs != null) {
            boolean narrowed =
                    more || source != null || level != null || criteria.town() != null || criteria.narrowsStatus();
            return usccs.stream()
                    .map(uscc -> new HazardWalk("enterprise", uscc, null, narrowed))
                    .toList();
        }
        if (criteria.town() != null) {
            boolean narrowed = more || source != null || level != null;
            return each(criteria, status -> new HazardWalk("town", criteria.town(), status, narrowed));
        }
        if (Hazard.MAJOR.equals(level)) {
            boolean narrowed = more || source != null;
            return each(criteria, status -> new HazardWalk("level", level, status, narrowed));
        }
        if (source != null) {
            boolean narrowed = more || level != null;
            return each(criteria, status -> new HazardWalk("source", source.name(), status, narrowed));
        }
        boolean narrowed = more || level != null;
        return each(criteria, status -> new HazardWalk("status", null, status, narrowed));
    }

    /** Whoever asks for what is due asks for no hazard that nobody has to rectify any more. */
    private static List<HazardWalk> each(HazardCriteria criteria, Function<Status, HazardWalk> walk) {
        return criteria.statuses().stream()
                .filter(status -> criteria.due() == null || status.isToRectify())
                .map(walk)
                .toList();
    }
}
