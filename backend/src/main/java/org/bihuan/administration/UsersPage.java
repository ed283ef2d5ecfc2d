package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.administration.Views.Choice;
import org.bihuan.administration.Views.UserRow;
import org.bihuan.administration.Views.UsersView;
import org.bihuan.people.Accounts;
import org.bihuan.people.Allowed;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.UserAccount;
import org.bihuan.people.UserFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of accounts. */
@Controller
class UsersPage {

    private static final int ROWS = 50;

    private final Accounts accounts;
    private final UnitChoices units;
    private final CurrentUser currentUser;
    private final Words words;

    UsersPage(Accounts accounts, UnitChoices units, CurrentUser currentUser, Words words) {
        this.accounts = accounts;
        this.units = units;
        this.currentUser = currentUser;
        this.words = words;
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/administration/users")
    String users(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        UserFilter filter = new UserFilter(kind(kind), blank(unit), blank(role), active(state), blank(q));
        List<UserAccount> found = accounts.page(filter, blank(after), ROWS + 1);
        List<UserAccount> shown = found.subList(0, Math.min(ROWS, found.size()));
        Map<String, String> chosen =
                Map.of("q", or(q), "unit", or(unit), "role", or(role), "state", state, "kind", kind);
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/administration/users");
        chosen.keySet().stream().sorted().forEach(name -> here.queryParam(name, "{" + name + "}"));
        model.addAttribute(
                "users",
                new UsersView(
                        q,
                        units.all(unit),
                        roles(role),
                        choices(
                                state,
                                Map.entry("active", words.of("administration.active")),
                                Map.entry("closed", words.of("administration.closed"))),
                        choices(
                                kind,
                                Map.entry("staff", words.of("administration.staff")),
                                Map.entry("enterprise", words.of("administration.enterprise"))),
                        shown.stream().map(this::row).toList(),
                        after == null
                                ? null
                                : here.cloneBuilder()
                                        .encode()
                                        .buildAndExpand(chosen)
                                        .toUriString(),
                        found.size() <= ROWS
                                ? null
                                : next(here, chosen, shown.get(ROWS - 1).username()),
                        currentUser.get().has(SYSTEM)));
        return "administration/users";
    }

    private static String next(UriComponentsBuilder here, Map<String, String> chosen, String last) {
        return here.cloneBuilder()
                .queryParam("after", last)
                .encode()
                .buildAndExpand(chosen)
                .toUriString();
    }

    private UserRow row(UserAccount account) {
        Person person = account.person();
        return new UserRow(
                person.username(),
                person.name(),
                person.organisation().name(),
                String.join(words.of("list.comma"), Wording.roles(person.roles(), words)),
                Wording.moment(account.lastSignInAt()),
                Wording.state(person.active(), words));
    }

    private List<Choice> roles(@Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        Roles.NAMES
                .keySet()
                .forEach(code -> choices.add(new Choice(code, words.of("role." + code), code.equals(chosen))));
        return choices;
    }

    @SafeVarargs
    private static List<Choice> choices(String chosen, Map.Entry<String, String>... entries) {
        return List.of(entries).stream()
                .map(entry -> new Choice(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(chosen)))
                .toList();
    }

    private static Person.@Nullable Kind kind(String kind) {
        return switch (kind) {
            case "" -> null;
            case "staff" -> Person.Kind.STAFF;
            case "enterprise" -> Person.Kind.ENTERPRISE;
            default -> throw RefusedException.malformed("kind 只能是 staff 或 enterprise。");
        };
    }

    private static @Nullable Boolean active(String state) {
        return switch (state) {
            case "" -> null;
            case "active" -> true;
            case "closed" -> false;
            default -> throw RefusedException.malformed("state 只能是 active 或 closed。");
        };
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
