package org.bihuan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.people.CurrentUser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page's write counts only with the token of its own session; the API needs none, as no cookie opens it. */
@Component
@Order(-80)
final class CsrfFilter extends OncePerRequestFilter {

    private final CurrentUser currentUser;
    private final SecurityLog securityLog;
    private final Problems problems;

    CsrfFilter(CurrentUser currentUser, SecurityLog securityLog, Problems problems) {
        this.currentUser = currentUser;
        this.securityLog = securityLog;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = Routes.path(request);
        boolean atTheDoor = Routes.isAtTheDoor(path);
        // who is not signed in has nothing that could be used in his name, except to sign him in as somebody else
        boolean guarded = atTheDoor || currentUser.find().isPresent();
        if (Routes.isApi(request) || !Routes.writes(request) || !guarded || CsrfTokens.isCarriedBy(request)) {
            chain.doFilter(request, response);
        } else if (atTheDoor && Routes.wantsPage(request)) {
            // a page left open overnight: a fresh one helps, a refusal does not
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Routes.isSignIn(path) ? Routes.SIGN_IN : Routes.REGISTRATION);
        } else {
            securityLog.write(SecurityLog.Kind.FORGED, request, "页面令牌不符");
            problems.answer(request, response, Problem.of(403, "页面已过期，请刷新后再试。"));
        }
    }
}
