package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.people.Allowed;
import org.bihuan.people.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the security administrator does to an account, and what waits for a second one. */
@Controller
@RequestMapping("/administration")
class KeeperPage {

    record ApprovalRow(long id, String act, String username, List<String> roles, String requestedBy, String at) {}

    private final Keeper keeper;
    private final UserViews views;
    private final Words words;

    KeeperPage(Keeper keeper, UserViews views, Words words) {
        this.keeper = keeper;
        this.views = views;
        this.words = words;
    }

    @Allowed(SECURITY)
    @PostMapping("/users/{username}/roles")
    String roles(
            @PathVariable String username,
            @RequestParam int version,
            @RequestParam(defaultValue = "") Set<String> role,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            return shown(keeper.setRoles(username, version, role), after);
        } catch (RefusedException refused) {
            Refused.sayIfInvalid(refused, model, response);
            return views.again(username, version, role, model);
        }
    }

    @Allowed(SECURITY)
    @PostMapping("/users/{username}/password")
    String password(@PathVariable String username, RedirectAttributes after) {
        return shown(keeper.resetPassword(username), after);
    }

    @Allowed(SECURITY)
    @PostMapping("/users/{username}/second-factor")
    String secondFactor(@PathVariable String username, RedirectAttributes after) {
        return shown(keeper.resetSecondFactor(username), after);
    }

    @Allowed(SECURITY)
    @PostMapping("/users/{username}/unlock")
    String unlock(@PathVariable String username) {
        keeper.unlock(username);
        return "redirect:/administration/users/" + username;
    }

    @Allowed(SECURITY)
    @GetMapping("/approvals")
    String approvals(Model model) {
        model.addAttribute("approvals", keeper.waiting().stream().map(this::row).toList());
        return "administration/approvals";
    }

    @Allowed(SECURITY)
    @PostMapping("/approvals/{id}/agree")
    String agree(@PathVariable long id, RedirectAttributes after) {
        return shown(keeper.agree(id), after);
    }

    @Allowed(SECURITY)
    @PostMapping("/approvals/{id}/decline")
    String decline(@PathVariable long id) {
        keeper.decline(id);
        return "redirect:/administration/approvals";
    }

    private static String shown(Keeper.Outcome outcome, RedirectAttributes after) {
        if (outcome.password() != null) {
            after.addFlashAttribute("password", outcome.password());
        }
        return "redirect:/administration/users/" + outcome.username();
    }

    private ApprovalRow row(Approval approval) {
        return new ApprovalRow(
                approval.id(),
                approval.act(),
                approval.username(),
                List.of(approval.detail().split(" ")).stream()
                        .filter(Roles.NAMES::containsKey)
                        .map(role -> words.of("role." + role))
                        .toList(),
                approval.requestedBy(),
                Wording.moment(approval.requestedAt()));
    }
}
