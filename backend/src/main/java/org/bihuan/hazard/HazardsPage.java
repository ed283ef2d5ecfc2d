package org.bihuan.hazard;

import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardViews.ListView;
import org.bihuan.hazard.HazardViews.Row;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hazards across cases: the search, the register of major ones (重大隐患库), and each by itself. */
@Controller
class HazardsPage {

    private static final String SEARCH = "/hazards";
    private static final String REGISTER = "/hazards/major";
    private static final int ROWS = 50;
    private static final int FEW = 10;

    private final HazardList list;
    private final HazardComposer composer;
    private final HazardSelects selects;
    private final ListingLevels levels;
    private final HazardWording wording;
    private final CurrentUser currentUser;

    HazardsPage(
            HazardList list,
            HazardComposer composer,
            HazardSelects selects,
            ListingLevels levels,
            HazardWording wording,
            CurrentUser currentUser) {
        this.list = list;
        this.composer = composer;
        this.selects = selects;
        this.levels = levels;
        this.wording = wording;
        this.currentUser = currentUser;
    }

    /** Whoever types the whole number of a hazard goes there at once. */
    @SignedIn
    @GetMapping(SEARCH)
    String search(
            @ModelAttribute("filter") HazardFilter filter,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ListView view = view(SEARCH, filter, after);
        String number = list.numbered(filter.q());
        if (number != null) {
            return "redirect:/hazards/" + number;
        }
        model.addAttribute("hazards", view);
        return currentUser.get().isEnterprise() ? "enterprise/hazards" : "hazards";
    }

    /** The newest of them as a table alone, for a page about something else. */
    @SignedIn
    @GetMapping(path = SEARCH, params = "fragment")
    String fragment(@ModelAttribute("filter") HazardFilter filter, Model model) {
        HazardList.Page page = list.page(HazardCriteria.of(filter), null, FEW);
        model.addAttribute("rows", rows(page.items(), Map.of()));
        model.addAttribute("all", page.next() == null ? null : filter.address(SEARCH, null));
        return "fragment/hazard-rows :: few";
    }

    @SignedIn
    @GetMapping(REGISTER)
    String register(
            @ModelAttribute("filter") HazardFilter filter,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("hazards", view(REGISTER, filter, after));
        return currentUser.get().isEnterprise() ? "enterprise/hazards" : "hazards/major";
    }

    @SignedIn
    @GetMapping("/hazards/{number}")
    String one(@PathVariable String number, Model model) {
        Person person = currentUser.get();
        model.addAttribute("hazard", composer.compose(person, list.visible(number)));
        return person.isEnterprise() ? "enterprise/hazards/hazard" : "hazards/hazard";
    }

    private ListView view(String path, HazardFilter filter, @Nullable String after) {
        boolean isRegister = path.equals(REGISTER);
        HazardCriteria asked = HazardCriteria.of(filter);
        HazardCriteria criteria = isRegister ? asked.ofMajor() : asked;
        HazardList.Page page = list.page(criteria, after, ROWS);
        return new ListView(
                path,
                currentUser.get().isEnterprise(),
                filter,
                selects.of(currentUser.get(), filter, isRegister),
                filter.query(path),
                after == null ? wording.rates(list.rates(criteria)) : List.of(),
                rows(page.items(), isRegister ? levels.of(page.items()) : Map.of()),
                page.next() != null && page.items().size() < ROWS,
                page.items().isEmpty() && page.next() == null && after == null,
                after == null ? null : filter.address(path, null),
                page.next() == null ? null : filter.address(path, page.next()));
    }

    private List<Row> rows(List<Hazard> hazards, Map<String, String> listed) {
        return hazards.stream()
                .map(hazard -> wording.row(hazard, list.today(), listed.get(hazard.caseNumber())))
                .toList();
    }
}
