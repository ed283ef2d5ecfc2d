package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.Words;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's own password: by choice, at the first sign-in, or because it is too old. */
@Controller
@RequestMapping("/account/password")
class PasswordPage {

    private static final String VIEW = "account/password";

    private final OwnPassword password;
    private final CurrentUser currentUser;
    private final Words words;

    PasswordPage(OwnPassword password, CurrentUser currentUser, Words words) {
        this.password = password;
        this.currentUser = currentUser;
        this.words = words;
    }

    @SignedIn
    @GetMapping
    String page(Model model) {
        model.addAttribute("problems", List.of());
        model.addAttribute(
                "temporary",
                password.of(currentUser.username())
                        .filter(CredentialMapper.Credential::temporary)
                        .isPresent());
        return VIEW;
    }

    @SignedIn
    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<String> problems;
        try {
            problems = password.change(currentUser.get(), present, fresh, again, request).stream()
                    .map(words::of)
                    .toList();
            response.setStatus(problems.isEmpty() ? HttpServletResponse.SC_OK : 422);
        } catch (ThrottledException throttled) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
            problems = List.of(throttled.sentence(words));
        }
        if (problems.isEmpty()) {
            return "redirect:/account";
        }
        page(model);
        model.addAttribute("problems", problems);
        return VIEW;
    }
}
