package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real Tomcat shows: its own refusals, its cookie, its error dispatch, its proxies. */
class RealServerTest extends DoorTestBase {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/api/v1/me", "/api/v1/nowhere", "/nowhere", "/sign-in", "/probe", "/error"})
    void every_answer_carries_the_safety_headers(String path) throws Exception {
        HttpResponse<String> response = send(to(path).header("Accept", "text/html, */*"));

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
                        + "font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                        + "base-uri 'none'; manifest-src 'self'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(response.statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me%", "/api/v1/%zz", "/api/v1/%00", "/a|b", "/api/v1/..%2f..%2fme", "/%c0%ae"})
    void what_tomcat_refuses_itself_is_a_problem_with_headers_too(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "nosniff")
                .doesNotContain("Tomcat");
    }

    @Test
    void ten_megabytes_of_json_are_refused_in_words_that_the_sender_can_read() throws Exception {
        HttpResponse<String> response = send(to("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"" + "a".repeat(10 * 1024 * 1024) + "\"}")));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"status\":413");
    }

    @Test
    void an_error_page_for_a_browser_is_drawn_and_a_script_gets_a_problem() throws Exception {
        HttpResponse<String> page = send(to("/nowhere").header("Accept", "text/html"));
        HttpResponse<String> problem = send(to("/nowhere").header("Accept", "*/*"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("status=404").contains("detail=没有这项内容，或者您无权查看。");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void the_session_cookie_is_new_at_sign_in_and_out_of_reach_of_scripts_and_other_sites() throws Exception {
        HttpResponse<String> page = send(to("/sign-in"));
        String before = cookie(page);

        HttpResponse<String> signedIn = signIn(before, csrf(page.body()));

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(value(cookie(signedIn))).isNotEqualTo(value(before));
        assertThat(cookie(signedIn)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(send(to("/probe").header("Cookie", value(before))).statusCode())
                .isEqualTo(401);
        assertThat(send(to("/probe").header("Cookie", value(cookie(signedIn)))).body())
                .contains("username=intake1");
        assertThat(send(to("/api/v1/me").header("Cookie", value(cookie(signedIn))))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void behind_a_proxy_that_speaks_https_the_cookie_is_secure_and_hsts_is_sent() throws Exception {
        HttpResponse<String> page = send(to("/sign-in").header("X-Forwarded-Proto", "https"));

        assertThat(cookie(page)).contains("Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void the_callers_address_is_the_last_one_that_is_not_a_proxy_of_ours() throws Exception {
        send(to("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.51.100.66, 203.0.113.9, 127.0.0.1")
                .POST(BodyPublishers.ofString(credentials("intake1", "wrong"))));

        assertThat(sql.queryForList("SELECT address FROM security_log", String.class))
                .containsExactly("203.0.113.9");
    }

    @Test
    void an_undecodable_parameter_is_400() throws Exception {
        String answer =
                raw("GET /api/v1/probe/number?amount=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void swagger_works_for_those_who_are_signed_in() throws Exception {
        HttpResponse<String> page = send(to("/sign-in"));
        String session = value(cookie(signIn(cookie(page), csrf(page.body()))));

        assertThat(send(to("/v3/api-docs").header("Cookie", session)).body()).contains("\"/api/v1/tokens\"");
        HttpResponse<String> swagger = send(to("/swagger-ui/index.html").header("Cookie", session));
        assertThat(swagger.statusCode()).isEqualTo(200);
        assertThat(swagger.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'; style-src 'self' 'unsafe-inline'");
    }

    private HttpResponse<String> signIn(String cookie, String csrf) throws Exception {
        String form =
                "username=intake1&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + csrf;
        return send(to("/sign-in")
                .header("Cookie", value(cookie))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String value(String cookie) {
        return cookie.replaceAll(";.*", "");
    }
}
