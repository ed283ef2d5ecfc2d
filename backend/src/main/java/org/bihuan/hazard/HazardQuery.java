package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.PagePosition;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of hazards, newest first, cut to a data scope.
 *
 * @param usccs enterprises, {@code null} for whichever
 * @param dueFrom the first day that counts as due, like {@code dueTo} the last
 * @param foundBefore exclusive
 * @param beforeMoment where the page before ended
 * @param window how many hazards a narrowed walk looks at
 */
record HazardQuery(
        List<HazardWalk> walks,
        @Nullable List<String> usccs,
        @Nullable String town,
        @Nullable String level,
        List<Status> statuses,
        boolean narrowsStatus,
        Hazard.@Nullable Source source,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String text,
        @Nullable Instant foundFrom,
        @Nullable Instant foundBefore,
        @Nullable Instant beforeMoment,
        @Nullable String beforeNumber,
        int window,
        int limit) {

    private static final int SOON = 7;

    static HazardQuery of(
            HazardCriteria criteria,
            @Nullable List<String> usccs,
            LocalDate today,
            @Nullable PagePosition position,
            int window,
            int limit) {
        List<HazardWalk> walks = HazardWalk.of(criteria, usccs);
        long narrowed = walks.stream().filter(HazardWalk::narrowed).count();
        String due = criteria.due();
        boolean isSoon = "soon".equals(due);
        List<Status> statuses = criteria.statuses().stream()
                .filter(status -> due == null || status.isToRectify())
                .toList();
        return new HazardQuery(
                walks,
                usccs,
                criteria.town(),
                criteria.level(),
                statuses,
                due != null || criteria.narrowsStatus(),
                criteria.source(),
                isSoon ? today : null,
                due == null ? null : isSoon ? today.plusDays(SOON) : today.minusDays(1),
                criteria.text() == null ? null : "%" + escaped(criteria.text()) + "%",
                start(criteria.foundFrom()),
                criteria.foundTo() == null ? null : start(criteria.foundTo().plusDays(1)),
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                narrowed == 0 ? window : (int) Math.max(1, window / narrowed),
                limit);
    }

    /** The same without what no rate asks for. */
    HazardQuery forRates() {
        return new HazardQuery(
                walks,
                usccs,
                town,
                level,
                statuses.stream().filter(status -> status != Status.CANCELLED).toList(),
                true,
                source,
                dueFrom,
                dueTo,
                text,
                foundFrom,
                foundBefore,
                null,
                null,
                window,
                limit);
    }

    boolean isNarrowed() {
        return walks.stream().anyMatch(HazardWalk::narrowed);
    }

    /** Whether nothing can be found, whatever there is. */
    boolean isImpossible() {
        return walks.isEmpty() || statuses.isEmpty();
    }

    /** The last row that a narrowed walk looks at. */
    public int lastOfWindow() {
        return window - 1;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    /** What people type is no pattern. */
    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
