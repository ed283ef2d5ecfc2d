package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UrlPathHelper;

/** Which door a request comes to: decided on the decoded path, so that no spelling of it opens another door. */
final class Routes {

    static final String SIGN_IN = "/sign-in";

    /** Where strangers find their registration; their session then remembers that it was theirs. */
    static final String REGISTRATION = "/register/status";

    private Routes() {}

    /** The pages before somebody is signed in. */
    static boolean isSignIn(String path) {
        return path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/");
    }

    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(path(request));
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Pages for strangers that begin a session, and so have a secret of their own to send back. */
    static boolean isAtTheDoor(String path) {
        return isSignIn(path) || path.equals(REGISTRATION) || path.startsWith(REGISTRATION + "/");
    }

    /** Files that are the same for everybody and may be cached. */
    static boolean isAsset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/favicon.ico");
    }

    static boolean isSwagger(String path) {
        return path.startsWith("/swagger-ui") || path.startsWith("/v3/api-docs");
    }

    /** Where somebody may go who has something to do before anything else: there, and out. */
    static boolean isOpenTo(HttpServletRequest request, Duty duty) {
        String path = path(request);
        return path.equals(duty.page())
                || path.startsWith(duty.page() + "/")
                || path.equals("/sign-out")
                || path.equals("/api/v1/tokens/current");
    }

    static boolean writes(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }

    /** Whether a browser shows the answer as a page of its own; scripts and API clients get JSON. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !isApi(request)
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }
}
