package org.bihuan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Refuses what no honest client sends, before anybody interprets it: odd spellings of a path, bytes that are no UTF-8,
 * NUL characters, and JSON of more than a megabyte.
 */
@Component
@Order(-100)
final class RequestFilter extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 1024 * 1024;

    /** Path parameters, encoded slashes and dots: the ways to spell a path so that two readers see two paths. */
    private static final Pattern ODD_PATH = Pattern.compile(";|//|\\\\|%(2f|5c|3b|2e|25|00)|/\\.\\.?(/|$)");

    /** Set by Tomcat when it had to leave out a parameter that it could not decode. */
    private static final String PARAMETERS_FAILED = "org.apache.catalina.parameter_parse_failed";

    /** What decoders put in the place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Problems problems;

    RequestFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPlain(request.getRequestURI())) {
            problems.answer(request, response, Problem.of(400, "网址不正确。"));
            return;
        }
        MediaType type;
        try {
            String header = request.getContentType();
            type = header == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException e) {
            problems.answer(request, response, Problem.of(415));
            return;
        }
        if (!type.isConcrete()) {
            problems.answer(request, response, Problem.of(415));
            return;
        }
        boolean multipart = type.getType().equalsIgnoreCase("multipart");
        if (!multipart && !hasPlainParameters(request)) {
            problems.answer(request, response, Problem.of(400));
        } else if (!multipart && (isJson(type) || Routes.isApi(request) && Routes.writes(request))) {
            passBuffered(request, response, type, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void passBuffered(
            HttpServletRequest request, HttpServletResponse response, MediaType type, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LONGEST_BODY) {
            problems.answer(request, response, Problem.of(413));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            problems.answer(request, response, Problem.of(413));
        } else if (isJson(type) && type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            problems.answer(request, response, Problem.of(415, "JSON 只接受 UTF-8 编码。"));
        } else if (isJson(type) && !isCleanText(body)) {
            problems.answer(request, response, Problem.of(400));
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
    }

    private static boolean isPlain(String uri) {
        if (ODD_PATH.matcher(uri.toLowerCase(Locale.ROOT)).find()) {
            return false;
        }
        try {
            String decoded = UriUtils.decode(uri, StandardCharsets.UTF_8);
            return decoded.chars().noneMatch(c -> Character.isISOControl(c) || c == REPLACEMENT);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasPlainParameters(HttpServletRequest request) {
        boolean plain = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(value -> value.indexOf('\0') >= 0 || value.indexOf(REPLACEMENT) >= 0);
        return plain && request.getAttribute(PARAMETERS_FAILED) == null;
    }

    /** UTF-8 without a NUL character, be it as a byte or as the JSON escape. */
    private static boolean isCleanText(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || c == '\\' && text.startsWith("u0000", i + 1)) {
                return false;
            }
            if (c == '\\') {
                // the escaped character is no escape itself
                i++;
            }
        }
        return true;
    }
}
