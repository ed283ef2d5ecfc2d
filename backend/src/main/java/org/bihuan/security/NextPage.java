package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody goes after signing in: a page of ours and nowhere else. */
final class NextPage {

    private static final int LONGEST = 512;

    /** A path of this server: one slash, then nothing that a browser could read as another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private NextPage() {}

    /** What was asked for if it is a page of ours, otherwise the first page. */
    static String of(@Nullable String asked) {
        boolean ours = asked != null
                && asked.length() <= LONGEST
                && LOCAL.matcher(asked).matches()
                && !asked.startsWith(Routes.SIGN_IN)
                && !asked.startsWith("/sign-out");
        return ours ? asked : "/";
    }

    /** The sign-in page that leads back to what was asked for. */
    static String signInFor(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Routes.SIGN_IN;
        }
        String query = request.getQueryString();
        String asked = of(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
        return asked.equals("/")
                ? Routes.SIGN_IN
                : Routes.SIGN_IN + "?next=" + UriUtils.encode(asked, StandardCharsets.UTF_8);
    }
}
