package org.bihuan.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Answers with a problem where no controller is reached: as JSON, or as the error page for a browser. */
@Component
final class Problems {

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (Routes.wantsPage(request)) {
            request.setAttribute(Problem.ATTRIBUTE, problem);
            response.sendError(problem.status());
            return;
        }
        if (problem.status() == 401 && Routes.isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        answerJson(response, problem);
    }

    void answerJson(HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
