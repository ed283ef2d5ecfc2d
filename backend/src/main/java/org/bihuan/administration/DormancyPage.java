package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.util.List;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Accounts that nobody has used for long. */
@Controller
class DormancyPage {

    private static final int ROWS = 50;

    record Row(
            String username,
            String name,
            String unit,
            String lastSignIn,
            @Nullable String closesAt,
            @Nullable String held) {}

    record View(List<Row> rows, @Nullable String first, @Nullable String next) {}

    private final Dormancy dormancy;

    DormancyPage(Dormancy dormancy) {
        this.dormancy = dormancy;
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/administration/dormant")
    String dormant(@RequestParam(required = false) @Nullable String after, Model model) {
        List<Dormancy.Dormant> found = dormancy.list(after, ROWS + 1);
        List<Row> rows = found.stream().limit(ROWS).map(DormancyPage::row).toList();
        model.addAttribute(
                "dormant",
                new View(
                        rows,
                        after == null ? null : "/administration/dormant",
                        found.size() <= ROWS
                                ? null
                                : UriComponentsBuilder.fromPath("/administration/dormant")
                                        .queryParam("after", rows.get(ROWS - 1).username())
                                        .encode()
                                        .toUriString()));
        return "administration/dormant";
    }

    private static Row row(Dormancy.Dormant dormant) {
        return new Row(
                dormant.account().username(),
                dormant.account().person().name(),
                dormant.account().person().organisation().name(),
                Wording.moment(dormant.account().lastSignInAt()),
                dormant.closesAt() == null
                        ? null
                        : Wording.moment(dormant.closesAt()).substring(0, 10),
                dormant.held());
    }
}
