package org.bihuan.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat refuses before any of our filters (an unreadable path, say) reads like every other refusal of ours. */
final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    private static final String BODY = """
            {"type":"%s","title":"%s","status":%d,"detail":"%s"}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(status);
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter()
                    .write(BODY.formatted(problem.type(), problem.title(), problem.status(), problem.detail()));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("nobody waits for the answer any more", e);
        }
    }
}
