package org.bihuan.casefile;

import java.util.List;
import org.bihuan.PagePosition;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.PersonFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lists of cases, newest first, cut to the data scope of whoever is signed in. Whatever is combined, a page looks at a bounded
 * number of cases: where few match among very many, it may come back short, with a next one that goes on from there.
 */
@Service
public class CaseList {

    /** Where counting stops. */
    public static final int MOST_COUNTED = 1000;

    private static final int MOST = 200;
    private static final int ENTERPRISES = 50;
    private static final int PEOPLE = 20;

    /** One page, and where the next one begins ({@code null} on the last). */
    public record Page(List<CaseFile> items, @Nullable String next) {}

    /** @param more whether there are or may be more than counted */
    public record Count(int counted, boolean more) {}

    private final CasePages pages;
    private final CaseTypes types;
    private final Enterprises enterprises;
    private final People people;
    private final CurrentUser currentUser;

    CaseList(CasePages pages, CaseTypes types, Enterprises enterprises, People people, CurrentUser currentUser) {
        this.pages = pages;
        this.types = types;
        this.enterprises = enterprises;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * @param text beginning of a number, or of a credit code, or any part of an enterprise's name
     * @see #page(CaseCriteria, String, int)
     */
    public Page page(
            @Nullable String type, @Nullable String status, @Nullable String text, @Nullable String after, int limit) {
        return page(CaseCriteria.ofText(type, status, text), after, limit);
    }

    /**
     * @param after {@code next} of the page before
     * @param limit 1 to 200
     * @throws RefusedException malformed if a parameter is out of its range
     */
    public Page page(CaseCriteria criteria, @Nullable String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw RefusedException.malformed("limit 须在 1 到 200 之间。");
        }
        return pages.page(query(criteria, PagePosition.read(after)), limit);
    }

    /** How many there are; counting stops at 1000. */
    public Count count(CaseCriteria criteria) {
        return pages.count(query(criteria, null), MOST_COUNTED);
    }

    private CaseQuery query(CaseCriteria criteria, @Nullable PagePosition position) {
        List<CaseType> possible = types.all().stream()
                .filter(one -> criteria.type() == null || criteria.type().equals(one.key()))
                .filter(one ->
                        criteria.number() == null || mayBegin(one.manifest().prefix(), criteria.number()))
                .toList();
        return CaseQuery.of(
                criteria,
                CaseScope.of(currentUser.get(), possible),
                criteria.enterprise() == null ? null : enterprises(criteria.enterprise()),
                criteria.person() == null ? null : handlers(criteria.person()),
                position);
    }

    private List<String> enterprises(String text) {
        return enterprises.search(text, null, ENTERPRISES).stream()
                .map(Enterprise::uscc)
                .toList();
    }

    private List<String> handlers(String text) {
        return people.search(new PersonFilter(null, null, null, text, null, null), PEOPLE).stream()
                .map(person -> Cases.handlerKey(person.username()))
                .toList();
    }

    private static boolean mayBegin(@Nullable String prefix, String typed) {
        return prefix != null && (prefix.startsWith(typed) || typed.startsWith(prefix));
    }
}
