package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.bihuan.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody goes after signing in: a page of ours and nowhere else. */
final class NextPage {

    private NextPage() {}

    /** What was asked for if it is a page of ours, otherwise the first page. */
    static String of(@Nullable String asked) {
        String path = LocalPath.of(asked, "/");
        return path.startsWith(Routes.SIGN_IN) || path.startsWith("/sign-out") ? "/" : path;
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
