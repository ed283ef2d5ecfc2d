package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where failures become answers: problem JSON, the error page for a browser, or the way to the door. */
@RestControllerAdvice
final class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final SecurityLog securityLog;

    ProblemHandler(SecurityLog securityLog) {
        this.securityLog = securityLog;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<Problem> answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            // the caller has gone away, or has half of the answer already
            LOG.debug("failed after the answer had begun", failure);
            return null;
        }
        Diagnosis diagnosis = Diagnosis.of(failure);
        Problem problem = diagnosis.problem();
        if (!diagnosis.expected()) {
            LOG.error("{} {} failed", request.getMethod(), Routes.path(request), failure);
        }
        if (problem.status() == 403) {
            securityLog.write(SecurityLog.Kind.FORBIDDEN, request, problem.detail());
        }
        diagnosis.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (problem.status() == 401 && !Routes.isApi(request)) {
            return toTheDoor(request, response, problem);
        }
        if (Routes.wantsPage(request)) {
            request.setAttribute(Problem.ATTRIBUTE, problem);
            response.sendError(problem.status());
            return null;
        }
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        return json(problem);
    }

    private static @Nullable ResponseEntity<Problem> toTheDoor(
            HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (Routes.wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", NextPage.signInFor(request));
            return null;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", Routes.SIGN_IN);
        }
        return json(problem);
    }

    private static ResponseEntity<Problem> json(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
