package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.web.mgt.WebSecurityManager;
import org.apache.shiro.web.subject.WebSubject;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sits before the browser: a Shiro subject in the servlet session, which holds a token of {@link Tokens} and lives no longer
 * than that.
 */
@Component
final class PageSessions {

    private static final String TOKEN = PageSessions.class.getName() + ".token";

    private final WebSecurityManager shiro;
    private final Tokens tokens;

    PageSessions(WebSecurityManager shiro, Tokens tokens) {
        this.shiro = shiro;
        this.tokens = tokens;
    }

    /** The active person of the request's session; a session that is too old or whose account was closed ends here. */
    Optional<Tokens.Entered> entered(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Subject subject = subject(request, response).buildWebSubject();
        if (!subject.isAuthenticated()) {
            return Optional.empty();
        }
        Optional<Tokens.Entered> entered = Optional.ofNullable((String) session.getAttribute(TOKEN))
                .flatMap(token -> tokens.entered(token, Tokens.PAGE));
        if (entered.isEmpty()) {
            subject.logout();
        }
        return entered;
    }

    /** Begins a new session for somebody whose password was right; nothing of an earlier one stays, least of all its id. */
    void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        subject(request, response)
                .principals(new SimplePrincipalCollection(person.username(), "accounts"))
                .authenticated(true)
                .buildSubject();
        request.getSession()
                .setAttribute(TOKEN, tokens.issue(person, Tokens.PAGE, request).token());
        request.changeSessionId();
    }

    /** What names this browser's session among those of its person. */
    static @Nullable String digest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TOKEN) instanceof String token ? Digests.sha256(token) : null;
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(TOKEN) instanceof String token) {
                tokens.end(token);
            }
            // Shiro would keep the session id across a sign-in otherwise
            subject(request, response).buildWebSubject().logout();
        }
    }

    private WebSubject.Builder subject(HttpServletRequest request, HttpServletResponse response) {
        return new WebSubject.Builder(shiro, request, response);
    }
}
