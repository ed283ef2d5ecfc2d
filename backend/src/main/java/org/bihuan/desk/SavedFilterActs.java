package org.bihuan.desk;

import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps and throws away filters, and goes back to the list. */
@Controller
@RequestMapping("/saved-filters")
class SavedFilterActs {

    private final SavedFilters filters;

    SavedFilterActs(SavedFilters filters) {
        this.filters = filters;
    }

    @SignedIn
    @PostMapping
    String save(@RequestParam String place, @RequestParam String name, @RequestParam(defaultValue = "") String query) {
        SavedFilters.Place list = SavedFilters.Place.named(place);
        filters.save(list, name, query);
        return back(list, query);
    }

    @SignedIn
    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, @RequestParam String place, @RequestParam(defaultValue = "") String query) {
        SavedFilters.Place list = SavedFilters.Place.named(place);
        filters.remove(id);
        return back(list, ListAddress.isQuery(query) ? query : "");
    }

    private static String back(SavedFilters.Place list, String query) {
        return "redirect:" + list.path() + (query.isEmpty() ? "" : "?" + query);
    }
}
