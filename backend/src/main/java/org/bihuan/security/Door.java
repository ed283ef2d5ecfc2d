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
 * by session for pages and never by token. Whether anybody must be there is the controller method's to say.
 */
@Component
@Order(-90)
final class Door extends OncePerRequestFilter {

    private final CurrentUser currentUser;
    private final Tokens tokens;
    private final PageSessions sessions;

    Door(CurrentUser currentUser, Tokens tokens, PageSessions sessions) {
        this.currentUser = currentUser;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Routes.isAsset(Routes.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = Routes.isApi(request)
                ? Bearer.token(request).flatMap(tokens::person)
                : sessions.person(request, response);
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            currentUser.as(person.get(), () -> pass(request, response, chain));
        } catch (PassedOn passedOn) {
            passedOn.rethrow();
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
