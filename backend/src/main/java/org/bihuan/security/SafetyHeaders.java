package org.bihuan.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** What every answer carries, whoever gives it. */
final class SafetyHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src %s; img-src 'self' blob: data:; "
                    + "font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
                    + "manifest-src 'self'";
    private static final String STRICT = POLICY.formatted("'self'");
    /** Swagger's page sets styles inline; nothing else of ours does. */
    private static final String OF_SWAGGER = POLICY.formatted("'self' 'unsafe-inline'");
    /** A case's page shows the papers of the case in frames. */
    private static final String OF_CASES = STRICT + "; frame-src 'self'";
    /** A paper in such a frame is drawn by the browser's own viewer, which brings its own styles. */
    private static final String OF_PAPERS =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private static final Pattern CASE = Pattern.compile("/cases/[^/]+");
    private static final Pattern PAPER = Pattern.compile("/cases/[^/]+/documents/[^/]+/view");

    private SafetyHeaders() {}

    private static String policy(String path) {
        if (PAPER.matcher(path).matches()) {
            return OF_PAPERS;
        }
        if (CASE.matcher(path).matches()) {
            return OF_CASES;
        }
        return path.startsWith("/swagger-ui") ? OF_SWAGGER : STRICT;
    }

    static void write(HttpServletResponse response, String path, boolean secure) {
        response.setHeader("Content-Security-Policy", policy(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", PAPER.matcher(path).matches() ? "SAMEORIGIN" : "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!Routes.isAsset(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
