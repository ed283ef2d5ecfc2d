package org.bihuan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a repeated write of the API like the first time instead of doing it again. */
@Component
@Order(-70)
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String TOKENS = "/api/v1/tokens";

    private final CurrentUser currentUser;
    private final IdempotencyKeys keys;
    private final Problems problems;

    IdempotencyFilter(CurrentUser currentUser, IdempotencyKeys keys, Problems problems) {
        this.currentUser = currentUser;
        this.keys = keys;
        this.problems = problems;
    }

    /** Tokens are made anew each time: an answer with a secret in it is not kept. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !Routes.isApi(request)
                || !Routes.writes(request)
                || Routes.path(request).equals(TOKENS)
                || currentUser.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            problems.answer(request, response, Problem.of(400, "Idempotency-Key 应为 1 至 200 个可见的 ASCII 字符。"));
            return;
        }
        String id = Digests.sha256(String.join(
                "\n",
                currentUser.get().username(),
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                key));
        String fingerprint = Fingerprint.of(request);
        Optional<StoredAnswer> earlier;
        try {
            earlier = keys.begin(id, fingerprint);
        } catch (RefusedException refused) {
            problems.answer(request, response, Diagnosis.of(refused).problem());
            return;
        }
        if (earlier.isPresent()) {
            replay(earlier.get(), response);
        } else {
            work(id, fingerprint, request, response, chain);
        }
    }

    private void work(
            String id, String fingerprint, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean returned = false;
        try {
            chain.doFilter(request, kept);
            returned = true;
        } finally {
            if (returned && isFinal(kept.getStatus())) {
                finish(id, fingerprint, kept);
            } else {
                keys.free(id);
            }
        }
        kept.copyBodyToResponse();
    }

    private void finish(String id, String fingerprint, ContentCachingResponseWrapper kept) {
        try {
            keys.finish(
                    id,
                    new StoredAnswer(
                            fingerprint,
                            kept.getStatus(),
                            kept.getHeader(HttpHeaders.LOCATION),
                            kept.getContentType(),
                            kept.getContentAsByteArray()));
        } catch (DataAccessException e) {
            // the work is done and must be answered; the key stays taken, so that it is not done again
            LOG.error("an answer could not be kept for its idempotency key", e);
        }
    }

    /** Whether the same request would be answered the same again; a lost race, a failure or a throttle would not. */
    private static boolean isFinal(int status) {
        return status < 500 && status != 409 && status != 429 && status != 401;
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status() == null ? HttpServletResponse.SC_OK : answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.body() != null && answer.body().length > 0) {
            response.getOutputStream().write(answer.body());
        }
    }
}
