package org.bihuan.metrics;

import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 效能监督: the figures of a period, and the cases behind each of them. */
@Controller
@RequestMapping("/dashboard")
class DashboardPage {

    private final DashboardComposer composer;
    private final FigureCases cases;
    private final Counts counts;
    private final Supervision supervision;

    DashboardPage(DashboardComposer composer, FigureCases cases, Counts counts, Supervision supervision) {
        this.composer = composer;
        this.cases = cases;
        this.counts = counts;
        this.supervision = supervision;
    }

    @Allowed({"supervisor", "director", "deputy-director", "section"})
    @GetMapping
    String figures(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String town,
            Model model) {
        Period wanted = Period.of(period, from, to, counts.today());
        model.addAttribute("dashboard", composer.compose(wanted, supervision.town(town)));
        return "dashboard";
    }

    @Allowed({"supervisor", "director", "deputy-director", "section"})
    @GetMapping("/cases")
    String cases(
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Period wanted = Period.of(period, from, to, counts.today());
        model.addAttribute("cases", cases.page(figure, new Address(wanted, supervision.town(town)), after));
        return "dashboard/cases";
    }
}
