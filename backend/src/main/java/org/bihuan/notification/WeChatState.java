package org.bihuan.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes to WeChat and must come back: a secret of this session, for one purpose, one use and ten minutes. Without it,
 * somebody could be made to come back with a stranger's identity.
 */
public final class WeChatState {

    private static final String ATTRIBUTE = WeChatState.class.getName();
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Held(String purpose, String secret, String next, Instant until) implements Serializable {}

    private WeChatState() {}

    /** @param next where they want to go afterwards */
    public static String begin(HttpServletRequest request, String purpose, String next, Instant now) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.getSession().setAttribute(ATTRIBUTE, new Held(purpose, secret, next, now.plus(LIFE)));
        return secret;
    }

    /** Where they wanted to go; nothing if this is not what they left with. */
    public static Optional<String> end(
            HttpServletRequest request, String purpose, @Nullable String given, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Held held)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        boolean same = given != null
                && held.purpose().equals(purpose)
                && now.isBefore(held.until())
                && MessageDigest.isEqual(
                        held.secret().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(held.next()) : Optional.empty();
    }
}
