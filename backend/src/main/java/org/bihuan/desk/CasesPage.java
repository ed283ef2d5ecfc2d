package org.bihuan.desk;

import java.util.Locale;
import org.bihuan.casefile.CaseCriteria;
import org.bihuan.casefile.CaseList;
import org.bihuan.desk.CasesView.Nothing;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.PersonFilter;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for cases among all that somebody may see. */
@Controller
class CasesPage {

    private static final int ROWS = 50;

    private final CaseList list;
    private final CaseRows rows;
    private final CaseSelects selects;
    private final SavedFilters saved;
    private final Openings openings;
    private final Enterprises enterprises;
    private final People people;
    private final CurrentUser currentUser;

    CasesPage(
            CaseList list,
            CaseRows rows,
            CaseSelects selects,
            SavedFilters saved,
            Openings openings,
            Enterprises enterprises,
            People people,
            CurrentUser currentUser) {
        this.list = list;
        this.rows = rows;
        this.selects = selects;
        this.saved = saved;
        this.openings = openings;
        this.enterprises = enterprises;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** @param q what was typed at the top of a page: a number leads to its case, anything else here */
    @SignedIn
    @GetMapping("/cases")
    String cases(
            @ModelAttribute("filter") CaseFilter filter,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (q != null) {
            return "redirect:" + found(q.strip());
        }
        if (currentUser.get().isEnterprise()) {
            return "redirect:/";
        }
        CaseCriteria criteria = filter.criteria();
        CaseList.Page page = list.page(criteria, after, ROWS);
        boolean none = page.items().isEmpty() && page.next() == null && after == null;
        model.addAttribute(
                "cases",
                new CasesView(
                        filter,
                        selects.of(filter),
                        saved.view(SavedFilters.Place.CASES, filter.query()),
                        openings.links(),
                        rows.of(page.items()),
                        after == null ? count(criteria, page) : null,
                        page.next() != null && page.items().size() < ROWS,
                        none ? nothing(filter) : null,
                        after == null ? null : filter.address(null),
                        page.next() == null ? null : filter.address(page.next())));
        return "cases";
    }

    private String found(String typed) {
        CaseCriteria criteria = CaseCriteria.ofText(null, null, typed);
        boolean exact = criteria.number() != null
                && list.page(criteria, null, 1).items().stream()
                        .anyMatch(file -> file.number().equals(criteria.number()));
        if (exact) {
            return "/cases/" + typed.toUpperCase(Locale.ROOT);
        }
        return filter(criteria.number(), criteria.number() == null ? typed : null, null)
                .address(null);
    }

    private String count(CaseCriteria criteria, CaseList.Page page) {
        if (page.next() == null) {
            return String.valueOf(page.items().size());
        }
        CaseList.Count count = list.count(criteria);
        return count.counted() + (count.more() ? "+" : "");
    }

    private Nothing nothing(CaseFilter filter) {
        CaseCriteria criteria = filter.criteria();
        if (criteria.enterprise() != null
                && enterprises.search(criteria.enterprise(), null, 1).isEmpty()) {
            return new Nothing(
                    "search.noEnterprise",
                    criteria.enterprise(),
                    filter(null, null, criteria.enterprise()).address(null));
        }
        if (criteria.person() != null
                && people.search(new PersonFilter(null, null, null, criteria.person(), null, null), 1)
                        .isEmpty()) {
            return new Nothing("search.noPerson", criteria.person(), null);
        }
        return new Nothing(filter.isEmpty() ? "search.noneAtAll" : "search.tooNarrow", null, null);
    }

    private static CaseFilter filter(@Nullable String number, @Nullable String enterprise, @Nullable String person) {
        return new CaseFilter(number, enterprise, person, null, null, null, null, null, null, null, null);
    }
}
