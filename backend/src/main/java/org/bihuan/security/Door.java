package org.bihuan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks and makes them the current user for the request: by bearer token for the API and never by cookie,
 * by session for pages and never by token. Who must first change a password or set up a second factor gets to that page and
 * nowhere else. Whether anybody must be there is the controller method's to say.
 */
@Component
@Order(-90)
final class Door extends OncePerRequestFilter {

    private final CurrentUser currentUser;
    private final Tokens tokens;
    private final PageSessions sessions;
    private final Duties duties;
    private final Problems problems;

    Door(CurrentUser currentUser, Tokens tokens, PageSessions sessions, Duties duties, Problems problems) {
        this.currentUser = currentUser;
        this.tokens = tokens;
        this.sessions = sessions;
        this.duties = duties;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Routes.isAsset(Routes.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Tokens.Entered> entered = Routes.isApi(request)
                ? Bearer.token(request).flatMap(token -> tokens.entered(token, Tokens.API))
                : sessions.entered(request, response);
        if (entered.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Person person = entered.get().person();
        Optional<Duty> duty = duties.of(person, entered.get().standing());
        if (duty.isPresent() && !Routes.isOpenTo(request, duty.get())) {
            leadTo(duty.get(), request, response);
            return;
        }
        try {
            currentUser.as(person, () -> pass(request, response, chain));
        } catch (PassedOn passedOn) {
            passedOn.rethrow();
        }
    }

    private void leadTo(Duty duty, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Routes.wantsPage(request) && !Routes.writes(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", duty.page());
        } else {
            problems.answer(request, response, Problem.of(403, duty.sentence()));
        }
    }

    private static @Nullable Void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (IOException | ServletException e) {
            throw new PassedOn(e);
        }
    }

    /** Carries a checked exception through a supplier. */
    private static final class PassedOn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PassedOn(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof IOException e) {
                throw e;
            }
            throw (ServletException) getCause();
        }
    }
}
