package org.bihuan.hazard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.hazard.Hazard.Source;
import org.jspecify.annotations.Nullable;

/**
 * What hazards are looked for by; {@code null} for no such condition, and all that are given must hold.
 *
 * @param enterprise part of a name, or beginning of a code
 * @param statuses any of them; all of them if nothing is asked
 * @param due {@code overdue} (to be rectified, and the day is over) or {@code soon} (within seven days)
 * @param text part of the description, the clause or the place
 * @param foundTo the last day
 */
record HazardCriteria(
        @Nullable String enterprise,
        @Nullable String town,
        @Nullable String level,
        List<Status> statuses,
        @Nullable Source source,
        @Nullable String due,
        @Nullable String text,
        @Nullable LocalDate foundFrom,
        @Nullable LocalDate foundTo) {

    /** Whatever is neither closed nor cancelled, where one status is asked for. */
    static final String OPEN = "open";

    static final List<String> LEVELS = List.of(Hazard.GENERAL, Hazard.MAJOR);
    static final List<String> DUE = List.of("overdue", "soon");

    private static final int LONGEST = 64;

    /**
     * Reads texts from outside.
     *
     * @throws RefusedException malformed if one of them is none of those that there are, or too long
     */
    static HazardCriteria of(HazardFilter given) {
        return new HazardCriteria(
                text(given.enterprise()),
                text(given.town()),
                oneOf("level", text(given.level()), LEVELS),
                statuses(text(given.status())),
                source(text(given.source())),
                oneOf("due", text(given.due()), DUE),
                text(given.q()),
                day(given.foundFrom()),
                day(given.foundTo()));
    }

    /** The same, of major hazards alone. */
    HazardCriteria ofMajor() {
        return new HazardCriteria(enterprise, town, Hazard.MAJOR, statuses, source, due, text, foundFrom, foundTo);
    }

    /** Whether not all of the statuses are asked for. */
    boolean narrowsStatus() {
        return statuses.size() < Status.values().length;
    }

    private static List<Status> statuses(@Nullable String given) {
        List<Status> all = List.of(Status.values());
        if (given == null) {
            return all;
        }
        if (given.equals(OPEN)) {
            return all.stream().filter(status -> !status.isEnded()).toList();
        }
        return List.of(Status.valueOf(String.valueOf(
                oneOf("status", given, all.stream().map(Status::name).toList()))));
    }

    private static @Nullable Source source(@Nullable String given) {
        String one = oneOf(
                "source",
                given,
                Arrays.stream(Source.values()).map(Source::name).toList());
        return one == null ? null : Source.valueOf(one);
    }

    private static @Nullable String oneOf(String name, @Nullable String given, List<String> known) {
        if (given != null && !known.contains(given)) {
            throw RefusedException.malformed(name + " 只能是 " + String.join("、", known) + "。");
        }
        return given;
    }

    private static @Nullable String text(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST) {
            throw RefusedException.malformed("查询条件太长，最多 64 个字。");
        }
        return given.strip();
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() > 0 && day.getYear() < 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            throw notADay(given);
        }
        throw notADay(given);
    }

    private static RefusedException notADay(String given) {
        return RefusedException.malformed("“%s”不是日期，应写成 2026-11-23 的样子。".formatted(given));
    }
}
