package org.bihuan.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered when a request fails outside of any controller: the templates {@code error/<status>} with
 * {@code title}, {@code detail} and {@code status} for browsers, problem JSON for everybody else.
 */
@Component
final class ErrorPages extends BasicErrorController {

    private final Problems problems;

    ErrorPages(
            ErrorAttributes attributes,
            ServerProperties properties,
            List<ErrorViewResolver> resolvers,
            Problems problems) {
        super(attributes, properties.getError(), resolvers);
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path == null || !Routes.isApi(path)) {
            return super.errorHtml(request, response);
        }
        try {
            problems.answerJson(response, problem(request));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(getErrorAttributes(request, ErrorAttributeOptions.defaults()));
    }

    @Override
    protected Map<String, Object> getErrorAttributes(HttpServletRequest request, ErrorAttributeOptions options) {
        Problem problem = problem(request);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", problem.type());
        attributes.put("title", problem.title());
        attributes.put("status", problem.status());
        attributes.put("detail", problem.detail());
        return attributes;
    }

    private Problem problem(HttpServletRequest request) {
        return request.getAttribute(Problem.ATTRIBUTE) instanceof Problem problem
                ? problem
                : Problem.of(getStatus(request).value());
    }
}
