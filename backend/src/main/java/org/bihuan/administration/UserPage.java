package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
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
    private final UserViews views;
    private final UnitChoices units;
    private final FieldChoices fields;

    UserPage(Users users, UserViews views, UnitChoices units, FieldChoices fields) {
        this.users = users;
        this.views = views;
        this.units = units;
        this.fields = fields;
    }

    @Allowed(SYSTEM)
    @GetMapping("/administration/users/new")
    String fresh(Model model) {
        return form(UserForm.EMPTY, model);
    }

    @Allowed(SYSTEM)
    @PostMapping("/administration/users")
    String create(UserForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            Users.Created created = users.create(form.username(), form.details());
            after.addFlashAttribute("password", created.password());
            return "redirect:/administration/users/" + created.username();
        } catch (RefusedException refused) {
            Refused.say(refused, model, response);
            return form(form, model);
        }
    }

    private String form(UserForm filled, Model model) {
        model.addAttribute("form", filled);
        model.addAttribute("units", units.all(filled.unit()));
        model.addAttribute("fields", fields.all(filled.fields()));
        return "administration/users/new";
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/administration/users/{username}")
    String user(@PathVariable String username, Model model) {
        return views.show(username, model);
    }

    @Allowed(SYSTEM)
    @PostMapping("/administration/users/{username}")
    String change(
            @PathVariable String username,
            @RequestParam int version,
            UserForm form,
            Model model,
            HttpServletResponse response) {
        try {
            users.change(username, version, form.details());
            return "redirect:/administration/users/" + username;
        } catch (RefusedException refused) {
            Refused.sayIfInvalid(refused, model, response);
            return views.again(username, version, form, model);
        }
    }

    @Allowed(SYSTEM)
    @PostMapping("/administration/users/{username}/enable")
    String enable(@PathVariable String username, @RequestParam int version) {
        users.enable(username, version);
        return "redirect:/administration/users/" + username;
    }

    static Set<String> split(String list) {
        return COMMA.splitAsStream(list.strip()).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
