package org.bihuan.hazard;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hazards of the REST contract. */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardController {

    record HazardPage(List<HazardEntry> items, @Nullable String next) {}

    private final HazardList list;

    HazardController(HazardList list) {
        this.list = list;
    }

    @Operation(summary = "Hazards that the caller may see, newest first")
    @SignedIn
    @GetMapping
    HazardPage page(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        HazardFilter filter = new HazardFilter(enterprise, town, level, status, source, due, q, null, null);
        HazardList.Page page = list.page(HazardCriteria.of(filter), after, limit);
        return new HazardPage(page.items().stream().map(HazardEntry::of).toList(), page.next());
    }

    @Operation(summary = "A hazard, from its finding to its sign-off")
    @SignedIn
    @GetMapping("/{number}")
    HazardEntry one(@PathVariable String number) {
        return HazardEntry.of(list.visible(number));
    }
}
