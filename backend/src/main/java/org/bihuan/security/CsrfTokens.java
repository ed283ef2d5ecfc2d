package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The secret of a session that only our own pages can send back. */
final class CsrfTokens {

    private static final String ATTRIBUTE = CsrfTokens.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfTokens() {}

    /** The session's token; pages at the door begin a session to have one, others without a session have none. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(Routes.isAtTheDoor(Routes.path(request)));
        if (session == null) {
            return "";
        }
        synchronized (CsrfTokens.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof String token) {
                return token;
            }
            byte[] secret = new byte[BYTES];
            RANDOM.nextBytes(secret);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            session.setAttribute(ATTRIBUTE, token);
            return token;
        }
    }

    /** Whether the request carries its session's token, in the header or in the field. */
    static boolean isCarriedBy(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        String header = request.getHeader("X-CSRF-Token");
        String given = header == null ? request.getParameter("_csrf") : header;
        return expected instanceof String token && same(token, given);
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
