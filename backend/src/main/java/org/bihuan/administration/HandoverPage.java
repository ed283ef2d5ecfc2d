package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SYSTEM;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.RefusedException;
import org.bihuan.administration.Views.Choice;
import org.bihuan.administration.Views.HandoverRow;
import org.bihuan.administration.Views.HandoverView;
import org.bihuan.people.Accounts;
import org.bihuan.people.Allowed;
import org.bihuan.people.UserAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing an account: what is still in its hands, who takes it, and what came of it. */
@Controller
@RequestMapping("/administration/users/{username}/disable")
class HandoverPage {

    private static final String EACH = "to-";

    private static final Handover.Choice NOTHING = new Handover.Choice(null, Map.of(), "");

    private final Handover handover;
    private final Accounts accounts;

    HandoverPage(Handover handover, Accounts accounts) {
        this.handover = handover;
        this.accounts = accounts;
    }

    @Allowed(SYSTEM)
    @GetMapping
    String open(@PathVariable String username, Model model) {
        model.addAttribute("handover", view(username, NOTHING, List.of()));
        return "administration/users/disable";
    }

    @Allowed(SYSTEM)
    @PostMapping
    String close(
            @PathVariable String username,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Map<String, String> each = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(EACH)) {
                each.put(name.substring(EACH.length()), value);
            }
        });
        Handover.Choice choice = new Handover.Choice(blank(to), each, reason.strip());
        Handover.Report report;
        try {
            report = handover.close(username, version, choice);
        } catch (RefusedException refused) {
            Refused.sayIfInvalid(refused, model, response);
            model.addAttribute("handover", view(username, choice, List.of()));
            return "administration/users/disable";
        }
        if (report.closed() && report.rows().isEmpty()) {
            return "redirect:/administration/users/" + username;
        }
        model.addAttribute("handover", view(username, NOTHING, report.rows()));
        return "administration/users/disable";
    }

    private HandoverView view(String username, Handover.Choice chosen, List<Handover.Row> report) {
        UserAccount account = accounts.require(username);
        List<Handover.OpenTask> open = handover.openTasks(username);
        Map<String, Choice> everywhere = new LinkedHashMap<>();
        Stream.concat(handover.colleagues(username).stream(), open.stream().flatMap(task -> task.successors().stream()))
                .forEach(person -> everywhere.put(
                        person.username(),
                        new Choice(
                                person.username(),
                                Views.named(person),
                                person.username().equals(chosen.forAll()))));
        return new HandoverView(
                username,
                account.person().name(),
                account.version(),
                account.person().active(),
                open.stream().map(task -> row(task, chosen)).toList(),
                everywhere.values().stream()
                        .sorted(Comparator.comparing(Choice::value))
                        .toList(),
                open.size() == Handover.MOST,
                chosen.reason(),
                report);
    }

    private static HandoverRow row(Handover.OpenTask task, Handover.Choice chosen) {
        return new HandoverRow(
                task.id(),
                task.caseNumber(),
                task.typeName(),
                task.stepName(),
                task.successors().stream()
                        .map(person -> new Choice(
                                person.username(),
                                Views.named(person),
                                person.username().equals(chosen.each().get(task.id()))))
                        .toList());
    }

    private static @Nullable String blank(String value) {
        return value.isBlank() ? null : value;
    }
}
