package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and who still owes a code: for five minutes, in a session that opens nothing.
 *
 * @param next where they are going
 */
record PendingSignIn(String username, String next, Instant since) implements Serializable {

    static final String PAGE = Routes.SIGN_IN + "/code";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = PendingSignIn.class.getName();

    static void hold(HttpServletRequest request, String username, String next, Instant now) {
        request.getSession().setAttribute(ATTRIBUTE, new PendingSignIn(username, next, now));
        // whoever planted the session before must not find the password already said in it
        request.changeSessionId();
    }

    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        && now.isBefore(pending.since.plus(PATIENCE))
                ? Optional.of(pending)
                : Optional.empty();
    }
}
