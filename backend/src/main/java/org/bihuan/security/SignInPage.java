package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.bihuan.Words;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in to the pages, and out again. */
@Controller
final class SignInPage {

    private static final String VIEW = "sign-in";

    private final SignIn signIn;
    private final PageSessions sessions;
    private final CurrentUser currentUser;
    private final Words words;
    private final Clock clock;

    SignInPage(
            SignIn signIn,
            PageSessions sessions,
            CurrentUser currentUser,
            Words words,
            @Qualifier("systemClock") Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.words = words;
        this.clock = clock;
    }

    @Public
    @GetMapping(Routes.SIGN_IN)
    @Nullable
    String page(@RequestParam(required = false) @Nullable String next, Model model, HttpServletResponse response) {
        if (currentUser.find().isPresent()) {
            return goTo(NextPage.of(next), response);
        }
        return form("", next, null, model);
    }

    @Public
    @PostMapping(Routes.SIGN_IN)
    @Nullable
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Optional<Person> person = signIn.check(username.strip(), password, request);
            if (person.isPresent() && signIn.wantsCode(person.get())) {
                PendingSignIn.hold(request, person.get().username(), NextPage.of(next), clock.instant());
                return goTo(PendingSignIn.PAGE, response);
            }
            if (person.isPresent()) {
                signIn.succeeded(person.get(), request);
                sessions.begin(person.get(), request, response);
                return goTo(NextPage.of(next), response);
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return form(username, next, words.of("signIn.wrong"), model);
        } catch (ThrottledException throttled) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
            return form(username, next, throttled.sentence(words), model);
        }
    }

    @Public
    @PostMapping("/sign-out")
    @Nullable
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        // nothing of a case stays behind on a shared computer
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return goTo(Routes.SIGN_IN, response);
    }

    private static String form(String username, @Nullable String next, @Nullable String error, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("error", error);
        return VIEW;
    }

    /** By hand: Spring's redirect views would read placeholders in the address. */
    static @Nullable String goTo(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
        return null;
    }
}
