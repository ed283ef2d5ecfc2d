package org.bihuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bihuan.LocalPath;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 大字版: large type on all pages of this browser, until somebody wants the usual size again. */
@Controller
class TypeSize {

    /** The class of the page, which is the value of the cookie. */
    static final String LARGE = "large";

    private static final String COOKIE = "bihuan-type";

    @SignedIn
    @PostMapping("/type-size")
    ResponseEntity<Void> choose(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request) {
        boolean large = LARGE.equals(size);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, large ? LARGE : "")
                .path(request.getContextPath() + "/")
                .maxAge(large ? Duration.ofDays(365) : Duration.ZERO)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.of(to, "/"))
                .build();
    }

    /** {@link #LARGE}, or {@code null} for the usual size. */
    static @Nullable String of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(LARGE))
                ? LARGE
                : null;
    }
}
