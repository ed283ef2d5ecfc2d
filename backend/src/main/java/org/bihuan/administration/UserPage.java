package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.Words;
import org.bihuan.administration.Views.Choice;
import org.bihuan.administration.Views.UserView;
import org.bihuan.people.Accounts;
import org.bihuan.people.Allowed;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.UserAccount;
import org.bihuan.people.UserDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what the system administrator reads and writes of it, and what the security administrator reads. */
@Controller
class UserPage {

    private static final Pattern COMMA = Pattern.compile("[,，、\\s]+");

    private final Users users;
    private final Accounts accounts;
    private final UnitChoices units;
    private final Keeper keeper;
    private final CurrentUser currentUser;
    private final FieldChoices fields;
    private final Words words;

    UserPage(
            Users users,
            Accounts accounts,
            UnitChoices units,
            Keeper keeper,
            CurrentUser currentUser,
            FieldChoices fields,
            Words words) {
        this.users = users;
        this.accounts = accounts;
        this.units = units;
        this.keeper = keeper;
        this.currentUser = currentUser;
        this.fields = fields;
        this.words = words;
    }

    @Allowed(SYSTEM)
    @GetMapping("/administration/users/new")
    String fresh(Model model) {
        model.addAttribute("units", units.all(null));
        model.addAttribute("fields", fields.all(Set.of()));
        return "administration/users/new";
    }

    @Allowed(SYSTEM)
    @PostMapping("/administration/users")
    String create(
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") Set<String> fields,
            @RequestParam(defaultValue = "") String certificate,
            RedirectAttributes after) {
        Users.Created created = users.create(username.strip(), details(name, unit, fields, certificate));
        after.addFlashAttribute("password", created.password());
        return "redirect:/administration/users/" + created.username();
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/administration/users/{username}")
    String user(@PathVariable String username, Model model) {
        model.addAttribute(
                "user", view(accounts.require(username), (String) model.asMap().get("password")));
        return "administration/users/user";
    }

    @Allowed(SYSTEM)
    @PostMapping("/administration/users/{username}")
    String change(
            @PathVariable String username,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") Set<String> fields,
            @RequestParam(defaultValue = "") String certificate) {
        users.change(username, version, details(name, unit, fields, certificate));
        return "redirect:/administration/users/" + username;
    }

    @Allowed(SYSTEM)
    @PostMapping("/administration/users/{username}/enable")
    String enable(@PathVariable String username, @RequestParam int version) {
        users.enable(username, version);
        return "redirect:/administration/users/" + username;
    }

    private UserView view(UserAccount account, @Nullable String password) {
        Person person = account.person();
        boolean own = person.username().equals(currentUser.username());
        return new UserView(
                person.username(),
                person.name(),
                person.organisation().name(),
                units.all(person.organisation().code()),
                fields.all(person.fields()),
                person.certificateValidUntil() == null
                        ? ""
                        : person.certificateValidUntil().toString(),
                Wording.roles(person.roles(), words),
                account.version(),
                person.active(),
                !person.isEnterprise(),
                Wording.moment(account.createdAt()),
                Wording.moment(account.lastSignInAt()),
                currentUser.get().has(SYSTEM) && !own,
                currentUser.get().has(SECURITY) && !own,
                roles(person),
                keeper.waitingFor(person.username()).stream().map(Approval::act).toList(),
                password);
    }

    private List<Choice> roles(Person person) {
        List<Choice> choices = new ArrayList<>();
        Roles.NAMES.keySet().forEach(code -> {
            if (Roles.isOfEnterprise(code) == person.isEnterprise()) {
                choices.add(new Choice(code, words.of("role." + code), person.has(code)));
            }
        });
        return choices;
    }

    private static UserDetails details(String name, String unit, Set<String> fields, String certificate) {
        return new UserDetails(name.strip(), unit, fields, date(certificate));
    }

    static Set<String> split(String list) {
        return COMMA.splitAsStream(list.strip()).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    static @Nullable LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusals.invalid("certificate", "日期请写成 2030-12-31 这样。");
        }
    }
}
