package org.bihuan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of registering as strangers of all kinds meet them. */
class RegisterPageTest extends HouseStory {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    Registrations registrations;

    @Autowired
    PhoneCodes codes;

    @Autowired
    Phones phones;

    @Autowired
    JdbcTemplate sql;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_form_with_nothing_in_it_comes_back_with_every_mistake() {
        HttpResponse<String> answer = post("/register", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("表单填写有误", "href=\"#field-uscc\"", "请选择企业所在的镇或街道");
    }

    @Test
    void what_was_filled_in_comes_back_as_text_but_no_password_and_no_code() {
        HttpResponse<String> answer = post(
                "/register",
                Map.of(
                        "enterpriseName", "\"><script>alert(1)</script>",
                        "password", "Secret-horse-9",
                        "passwordAgain", "Secret-horse-9",
                        "code", "987654"));

        assertThat(answer.body())
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>alert", "Secret-horse-9", "987654");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"enterpriseName", "uscc", "address", "username", "phone", "code", "password", "town", "role"})
    void a_field_of_any_length_is_refused_and_nothing_is_kept(String field) {
        long before = count();

        assertThat(post("/register", Map.of(field, "长".repeat(100_000))).statusCode())
                .isEqualTo(422);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uscc=%00", "uscc=%ff%fe", "uscc=%"})
    void bytes_that_are_no_text_are_malformed(String body) {
        assertThat(send(form("/register", body)).statusCode()).isEqualTo(400);
    }

    @Test
    void asking_for_a_code_answers_the_same_for_a_number_that_is_known_and_one_that_is_not() {
        Applicant known = new Applicant(phones, codes);
        registrations.submit(known.form(known.code(Purpose.REGISTER)));
        world.at("2026-11-23T09:02");

        HttpResponse<String> ofKnown = json("/register/status/codes", known.phone());
        HttpResponse<String> ofUnknown = json("/register/status/codes", phones.fresh());

        assertThat(ofKnown.statusCode()).isEqualTo(202).isEqualTo(ofUnknown.statusCode());
        assertThat(ofKnown.body()).isEqualTo(ofUnknown.body());
    }

    @Test
    void without_scripts_a_code_is_sent_and_the_page_comes_back_as_it_was_filled_in() {
        String phone = phones.fresh();

        HttpResponse<String> answer =
                send(form("/register/codes", encoded(Map.of("phone", phone, "enterpriseName", "晋江市新开食品有限公司")))
                        .setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("5 分钟内有效", phone, "value=\"晋江市新开食品有限公司\"");
        assertThat(phones.code(phone, 1)).matches("[0-9]{6}");
    }

    @Test
    void who_is_signed_in_may_fill_in_the_form_for_somebody_else() {
        signIn("intake1");

        assertThat(post("/register", Map.of("_csrf", csrf("/register"))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_second_code_within_a_minute_is_too_many() {
        String phone = phones.fresh();

        assertThat(json("/register/codes", phone).statusCode()).isEqualTo(202);
        HttpResponse<String> again = json("/register/codes", phone);

        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.body()).contains("一分钟后").doesNotContain(phone);
    }

    @Test
    void an_applicant_sees_how_it_stands_and_nothing_once_they_have_left() {
        Applicant applicant = new Applicant(phones, codes);
        String number = registrations.submit(applicant.form(applicant.code(Purpose.REGISTER)));
        world.at("2026-11-23T09:02");
        String csrf = csrf("/register/status");

        HttpResponse<String> shown = post(
                "/register/status",
                Map.of(
                        "_csrf",
                        csrf,
                        "number",
                        " " + number.toLowerCase(Locale.ROOT) + " ",
                        "phone",
                        applicant.phone(),
                        "code",
                        applicant.code(Purpose.STATUS)));
        assertThat(shown.statusCode()).isEqualTo(302);
        String page = get("/register/status").body();
        assertThat(page).contains("等待审核", number).doesNotContain(applicant.phone());

        post("/register/status/end", Map.of("_csrf", csrf));
        assertThat(get("/register/status").body()).doesNotContain(number);
    }

    @Test
    void a_page_of_another_site_neither_looks_nor_corrects() {
        for (String path : new String[] {"/register/status", "/register/status/correction", "/register/status/end"}) {
            HttpResponse<String> answer = post(path, Map.of("number", "ZC2026-00000001", "version", "0"));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/register/status");
        }
    }

    @Test
    void a_correction_without_having_proved_anything_leads_to_the_question() {
        String csrf = csrf("/register/status");

        HttpResponse<String> answer = post("/register/status/correction", Map.of("_csrf", csrf, "version", "0"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/register/status");
    }

    @ParameterizedTest
    @CsvSource({
        "dispatch1, /registrations, 403",
        "ent-textile, /registrations, 403",
        "supervisor1, /registrations, 403",
        "intake1, /registrations, 200",
        "intake1, /registrations?status=foo, 400",
        "intake1, /registrations?after=x, 400",
        "intake1, /registrations?status=approved&after=fA, 400",
        "intake1, /registrations/ZC2026-99999999, 404",
        "intake1, /registrations/zc%27--, 404"
    })
    void clerks_see_registrations_and_nobody_else(String username, String path, int status) {
        signIn(username);

        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"version=abc, 400", "'', 400", "version=0, 404", "version=99999999999, 400"})
    void a_decision_on_nothing_or_without_a_version_is_refused(String body, int status) {
        signIn("intake1");
        String csrf = csrf("/registrations");

        HttpResponse<String> answer =
                send(form("/registrations/ZC2026-99999999/approval", body).header("X-CSRF-Token", csrf));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private void signIn(String username) {
        String csrf = csrf("/sign-in");
        HttpResponse<String> answer = post("/sign-in", Map.of("username", username, "password", "demo", "_csrf", csrf));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private String csrf(String path) {
        Matcher token = CSRF.matcher(get(path).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private long count() {
        Long count = sql.queryForObject("SELECT COUNT(*) FROM registration", Long.class);
        return count == null ? 0 : count;
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, encoded(fields)));
    }

    private HttpResponse<String> json(String path, String phone) {
        String csrf = path.startsWith("/register/status") ? csrf("/register/status") : "";
        return send(form(path, encoded(Map.of("phone", phone)))
                .setHeader("Accept", "application/json")
                .header("X-CSRF-Token", csrf));
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
