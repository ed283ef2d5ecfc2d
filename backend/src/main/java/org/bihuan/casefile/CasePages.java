package org.bihuan.casefile;

import java.util.List;
import org.bihuan.PagePosition;
import org.bihuan.casefile.CaseList.Count;
import org.bihuan.casefile.CaseList.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads lists of cases with bounded work: a walk that meets cases that are not looked for stops after so many, and the page
 * then ends where every walk has been.
 */
@Component
class CasePages {

    private final CaseMapper mapper;
    private final int smallWindow;
    private final int largeWindow;

    @Autowired
    CasePages(CaseMapper mapper) {
        this(mapper, 500, 2000);
    }

    /** @param smallWindow how many cases are looked at first; only if that does not fill a page, as many as {@code largeWindow} */
    CasePages(CaseMapper mapper, int smallWindow, int largeWindow) {
        this.mapper = mapper;
        this.smallWindow = smallWindow;
        this.largeWindow = largeWindow;
    }

    Page page(CaseQuery query, int limit) {
        if (query.walks().isEmpty()) {
            return new Page(List.of(), null);
        }
        Page small = read(query.within(smallWindow, limit + 1));
        boolean isShort = small.items().size() < limit && small.next() != null;
        return isShort ? read(query.within(largeWindow, limit + 1)) : small;
    }

    Count count(CaseQuery query, int most) {
        if (query.walks().isEmpty()) {
            return new Count(0, false);
        }
        CaseQuery bounded = query.within(largeWindow, most + 1);
        int counted = mapper.count(bounded);
        boolean more = counted > most || bounded.isNarrowed() && mapper.frontier(bounded) != null;
        return new Count(Math.min(counted, most), more);
    }

    private Page read(CaseQuery query) {
        int limit = query.limit() - 1;
        List<CaseFile> found = mapper.page(query);
        CaseMapper.Place end = query.isNarrowed() ? mapper.frontier(query) : null;
        PagePosition frontier = end == null ? null : new PagePosition(end.moment(), end.found());
        List<CaseFile> items = frontier == null
                ? found
                : found.stream().filter(file -> query.isUpTo(file, frontier)).toList();
        if (items.size() > limit) {
            List<CaseFile> shown = items.subList(0, limit);
            return new Page(shown, query.position(shown.get(limit - 1)).text());
        }
        return new Page(items, frontier == null ? null : frontier.text());
    }
}
