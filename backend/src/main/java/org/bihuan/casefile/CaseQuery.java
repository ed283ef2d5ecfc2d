package org.bihuan.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.PagePosition;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of cases, newest first, cut to a data scope.
 *
 * @param usccs enterprises searched for, {@code null} for no such search
 * @param handlers party keys of who has worked on the case, {@code null} for no such search
 * @param openedBefore exclusive, like {@code closedBefore}
 * @param order {@code opened}, {@code closed} or {@code number}
 * @param beforeMoment where the page before ended
 * @param window how many cases a narrowed walk looks at
 */
record CaseQuery(
        List<CaseWalk> walks,
        CaseScope scope,
        @Nullable String type,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String town,
        @Nullable List<String> usccs,
        @Nullable List<String> handlers,
        @Nullable String numberPrefix,
        @Nullable Instant openedFrom,
        @Nullable Instant openedBefore,
        @Nullable Instant closedFrom,
        @Nullable Instant closedBefore,
        String order,
        @Nullable Instant beforeMoment,
        @Nullable String beforeNumber,
        int window,
        int limit) {

    static CaseQuery of(
            CaseCriteria criteria,
            CaseScope scope,
            @Nullable List<String> usccs,
            @Nullable List<String> handlers,
            @Nullable PagePosition position) {
        String order = CaseWalks.order(criteria, scope, usccs, handlers);
        Instant closedBefore = dayAfter(criteria.closedTo());
        Instant openedBefore = dayAfter(criteria.openedTo());
        if (closedBefore != null && (openedBefore == null || closedBefore.isBefore(openedBefore))) {
            // nothing is closed before it is opened
            openedBefore = closedBefore;
        }
        return new CaseQuery(
                CaseWalks.of(criteria, scope, usccs, handlers, order),
                scope,
                criteria.type(),
                criteria.status(),
                criteria.outcome(),
                criteria.town(),
                usccs,
                handlers,
                criteria.number(),
                start(criteria.openedFrom()),
                openedBefore,
                start(criteria.closedFrom()),
                closedBefore,
                order,
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                0,
                0);
    }

    CaseQuery within(int newWindow, int newLimit) {
        long narrowed = walks.stream().filter(CaseWalk::narrowed).count();
        int each = narrowed == 0 ? newWindow : (int) Math.max(1, newWindow / narrowed);
        return new CaseQuery(
                walks,
                scope,
                type,
                status,
                outcome,
                town,
                usccs,
                handlers,
                numberPrefix,
                openedFrom,
                openedBefore,
                closedFrom,
                closedBefore,
                order,
                beforeMoment,
                beforeNumber,
                each,
                newLimit);
    }

    boolean isNarrowed() {
        return walks.stream().anyMatch(CaseWalk::narrowed);
    }

    /** The last row that a narrowed walk looks at. */
    public int lastOfWindow() {
        return window - 1;
    }

    /** Where the case stands in this order. */
    PagePosition position(CaseFile file) {
        Instant closed = file.closedAt();
        return new PagePosition(order.equals("closed") && closed != null ? closed : file.openedAt(), file.number());
    }

    /** Whether the case comes no later in this order than the place up to which everything has been looked at. */
    boolean isUpTo(CaseFile file, PagePosition frontier) {
        PagePosition place = position(file);
        int newer = order.equals("number") ? 0 : place.moment().compareTo(frontier.moment());
        return newer > 0 || newer == 0 && place.id().compareTo(frontier.id()) >= 0;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    private static @Nullable Instant dayAfter(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
