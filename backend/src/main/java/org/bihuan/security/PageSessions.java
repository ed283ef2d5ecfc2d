package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.web.mgt.WebSecurityManager;
import org.apache.shiro.web.subject.WebSubject;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Who sits before the browser: a Shiro subject in the servlet session, for twelve hours at most. */
@Component
final class PageSessions {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final String SIGNED_IN_AT = PageSessions.class.getName() + ".signedInAt";

    private final WebSecurityManager shiro;
    private final People people;
    private final Clock clock;

    PageSessions(WebSecurityManager shiro, People people, @Qualifier("systemClock") Clock clock) {
        this.shiro = shiro;
        this.people = people;
        this.clock = clock;
    }

    /** The active person of the request's session; a session that is too old or whose account was closed ends here. */
    Optional<Person> person(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Subject subject = subject(request, response).buildWebSubject();
        if (!subject.isAuthenticated()) {
            return Optional.empty();
        }
        Optional<Person> person = isYoung(session)
                ? people.find((String) subject.getPrincipal()).filter(Person::active)
                : Optional.empty();
        if (person.isEmpty()) {
            subject.logout();
        }
        return person;
    }

    /** Begins a new session for somebody whose password was right; nothing of an earlier one stays, least of all its id. */
    void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        subject(request, response)
                .principals(new SimplePrincipalCollection(person.username(), "accounts"))
                .authenticated(true)
                .buildSubject();
        HttpSession session = request.getSession();
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        request.changeSessionId();
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            // Shiro would keep the session id across a sign-in otherwise
            subject(request, response).buildWebSubject().logout();
        }
    }

    private boolean isYoung(HttpSession session) {
        return session.getAttribute(SIGNED_IN_AT) instanceof Instant at
                && clock.instant().isBefore(at.plus(LIFE));
    }

    private WebSubject.Builder subject(HttpServletRequest request, HttpServletResponse response) {
        return new WebSubject.Builder(shiro, request, response);
    }
}
