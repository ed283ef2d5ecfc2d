package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.bihuan.Words;
import org.bihuan.people.People;
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

/** Asks for the code after the password. */
@Controller
final class CodePage {

    private static final String VIEW = "sign-in/code";

    private final SignIn signIn;
    private final PageSessions sessions;
    private final People people;
    private final Words words;
    private final Clock clock;

    CodePage(SignIn signIn, PageSessions sessions, People people, Words words, @Qualifier("systemClock") Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @Public
    @GetMapping(PendingSignIn.PAGE)
    @Nullable
    String page(HttpServletRequest request, HttpServletResponse response) {
        return PendingSignIn.of(request, clock.instant()).isPresent()
                ? VIEW
                : SignInPage.goTo(Routes.SIGN_IN, response);
    }

    @Public
    @PostMapping(PendingSignIn.PAGE)
    @Nullable
    String code(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<PendingSignIn> pending = PendingSignIn.of(request, clock.instant());
        Optional<Person> person =
                pending.flatMap(one -> people.find(one.username())).filter(Person::active);
        if (person.isEmpty()) {
            return SignInPage.goTo(Routes.SIGN_IN, response);
        }
        try {
            if (signIn.checkCode(person.get(), code, request)) {
                signIn.succeeded(person.get(), request);
                sessions.begin(person.get(), request, response);
                return SignInPage.goTo(pending.get().next(), response);
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            model.addAttribute("error", words.of("signIn.code.wrong"));
        } catch (ThrottledException throttled) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
            model.addAttribute("error", throttled.sentence(words));
        }
        return VIEW;
    }
}
