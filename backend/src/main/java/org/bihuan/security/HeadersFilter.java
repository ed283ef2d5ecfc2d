package org.bihuan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the safety headers on an answer before anybody writes to it; a download may then set a stricter policy. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class HeadersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SafetyHeaders.write(response, Routes.path(request), request.isSecure());
        chain.doFilter(request, response);
    }
}
