package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its CSRF token as {@code ${csrf}}, for the hidden field {@code _csrf} and the page's meta tag. */
@ControllerAdvice(annotations = Controller.class)
final class CsrfAdvice {

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        return Routes.isApi(request) ? "" : CsrfTokens.of(request);
    }
}
