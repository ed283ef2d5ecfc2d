package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.PagePosition;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Hazards of all cases, newest first, cut to what whoever is signed in may see. A page looks at a bounded number of them: where few
 * match among very many, it may come back short, with a next one that goes on from there.
 */
@Service
class HazardList {

    private static final int MOST = 200;
    private static final int ENTERPRISES = 50;

    /** One page, and where the next one begins ({@code null} on the last). */
    record Page(List<Hazard> items, @Nullable String next) {}

    private final HazardMapper mapper;
    private final Enterprises enterprises;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final int smallWindow;
    private final int largeWindow;

    @Autowired
    HazardList(HazardMapper mapper, Enterprises enterprises, CurrentUser currentUser, Clock clock) {
        this(mapper, enterprises, currentUser, clock, 500, 2000);
    }

    /** @param smallWindow how many are looked at first; only if that does not fill a page, as many as {@code largeWindow} */
    HazardList(
            HazardMapper mapper,
            Enterprises enterprises,
            CurrentUser currentUser,
            Clock clock,
            int smallWindow,
            int largeWindow) {
        this.mapper = mapper;
        this.enterprises = enterprises;
        this.currentUser = currentUser;
        this.clock = clock;
        this.smallWindow = smallWindow;
        this.largeWindow = largeWindow;
    }

    /**
     * @param after {@code next} of the page before
     * @param limit 1 to 200
     * @throws RefusedException not found for those who see no hazards at all, malformed if a parameter is out of its range
     */
    Page page(HazardCriteria criteria, @Nullable String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw RefusedException.malformed("limit 须在 1 到 200 之间。");
        }
        PagePosition position = PagePosition.read(after);
        HazardCriteria mine = within(criteria);
        List<String> usccs = usccs(mine);
        HazardQuery query = HazardQuery.of(mine, usccs, today(), position, smallWindow, limit + 1);
        if (isElsewhere(criteria) || query.isImpossible()) {
            return new Page(List.of(), null);
        }
        Page small = read(query);
        boolean isShort = small.items().size() < limit && small.next() != null;
        return isShort ? read(HazardQuery.of(mine, usccs, today(), position, largeWindow, limit + 1)) : small;
    }

    /** How much of all that the list shows has been rectified; counted whole. */
    HazardRates rates(HazardCriteria criteria) {
        HazardCriteria mine = within(criteria);
        HazardQuery query =
                HazardQuery.of(mine, usccs(mine), today(), null, 1, 1).forRates();
        return isElsewhere(criteria) || query.isImpossible()
                ? new HazardRates(0, 0, 0)
                : HazardRates.of(mapper.counts(query));
    }

    /** @throws RefusedException not found if there is none or it is not theirs to see */
    Hazard visible(String number) {
        Hazard hazard = mapper.find(number);
        if (hazard == null || !scope().covers(hazard)) {
            throw RefusedException.notFound("没有这个隐患，或者您无权查看。");
        }
        return hazard;
    }

    /** The number, if the text is one of a hazard that whoever is signed in may see. */
    @Nullable
    String numbered(@Nullable String text) {
        String typed = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        Hazard hazard = typed.startsWith(Hazard.PREFIX) ? mapper.find(typed) : null;
        return hazard != null && scope().covers(hazard) ? hazard.number() : null;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** @throws RefusedException not found for those who see none at all */
    private HazardScope requireScope() {
        HazardScope scope = scope();
        if (scope.nothing()) {
            throw RefusedException.notFound("没有这个页面，或者您无权查看。");
        }
        return scope;
    }

    private HazardScope scope() {
        return HazardScope.of(currentUser.get());
    }

    private HazardCriteria within(HazardCriteria asked) {
        HazardScope scope = requireScope();
        return new HazardCriteria(
                asked.enterprise(),
                scope.town() == null ? asked.town() : scope.town(),
                asked.level(),
                asked.statuses(),
                asked.source(),
                asked.due(),
                asked.text(),
                asked.foundFrom(),
                asked.foundTo());
    }

    /** Whether another town is asked for than one may see. */
    private boolean isElsewhere(HazardCriteria asked) {
        String town = requireScope().town();
        return town != null && asked.town() != null && !asked.town().equals(town);
    }

    private @Nullable List<String> usccs(HazardCriteria criteria) {
        String own = requireScope().uscc();
        List<String> asked = criteria.enterprise() == null
                ? null
                : enterprises.search(criteria.enterprise(), null, ENTERPRISES).stream()
                        .map(Enterprise::uscc)
                        .toList();
        if (own == null) {
            return asked;
        }
        return asked == null || asked.contains(own) ? List.of(own) : List.of();
    }

    private Page read(HazardQuery query) {
        int limit = query.limit() - 1;
        List<Hazard> found = mapper.page(query);
        HazardMapper.Place end = query.isNarrowed() ? mapper.frontier(query) : null;
        PagePosition frontier = end == null ? null : new PagePosition(end.moment(), end.found());
        List<Hazard> items = frontier == null
                ? found
                : found.stream().filter(hazard -> isUpTo(hazard, frontier)).toList();
        if (items.size() > limit) {
            List<Hazard> shown = items.subList(0, limit);
            return new Page(shown, position(shown.get(limit - 1)).text());
        }
        return new Page(items, frontier == null ? null : frontier.text());
    }

    private static PagePosition position(Hazard hazard) {
        return new PagePosition(hazard.foundAt(), hazard.number());
    }

    /** Whether it comes no later than the place up to which every walk has been. */
    private static boolean isUpTo(Hazard hazard, PagePosition frontier) {
        int newer = hazard.foundAt().compareTo(frontier.moment());
        return newer > 0 || newer == 0 && hazard.number().compareTo(frontier.id()) >= 0;
    }
}
