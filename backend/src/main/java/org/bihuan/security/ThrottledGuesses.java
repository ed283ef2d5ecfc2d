package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.RefusedException;
import org.bihuan.people.Guesses;
import org.springframework.stereotype.Component;

/** Secrets that are no password, counted with the same limits as passwords, and on record when they are wrong. */
@Component
final class ThrottledGuesses implements Guesses {

    private final Throttle throttle;
    private final SecurityLog securityLog;

    ThrottledGuesses(Throttle throttle, SecurityLog securityLog) {
        this.throttle = throttle;
        this.securityLog = securityLog;
    }

    @Override
    public void check(String what, HttpServletRequest request) {
        try {
            throttle.check(what, request.getRemoteAddr());
        } catch (ThrottledException e) {
            throw new RefusedException(RefusedException.Kind.TOO_MANY, "输错的次数太多，请过几分钟再试。");
        }
    }

    @Override
    public void wrong(String what, HttpServletRequest request) {
        throttle.failed(what, request.getRemoteAddr());
        securityLog.write(SecurityLog.Kind.GUESS_FAILED, request, what);
    }

    @Override
    public void right(String what, HttpServletRequest request) {
        throttle.succeeded(what, request.getRemoteAddr());
    }
}
