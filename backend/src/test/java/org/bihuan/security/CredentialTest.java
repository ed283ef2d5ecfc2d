package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.crypto.spec.SecretKeySpec;
import org.bihuan.administration.Credentials;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.test.Race;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Passwords that must be changed, codes that count once, and sessions that end on every node. */
class CredentialTest extends DoorTestBase {

    private static final String FRESH = "Bi9-huan-Zhong";

    @Autowired
    private Credentials credentials;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private SignIn signIn;

    @Autowired
    private People people;

    @Autowired
    private CredentialMapper mapper;

    @Test
    void a_temporary_password_leads_to_the_change_page_and_to_nothing_else() throws Exception {
        String password = temporary("intake1");
        MockHttpSession session = signIn("intake1", password);

        assertThat(page("/probe", session).getHeader("Location")).isEqualTo("/account/password");
        assertThat(page("/account", session).getStatus()).isEqualTo(303);
        assertThat(page("/account/password", session).getStatus()).isEqualTo(200);
        assertThat(api(token("intake1", password, null)).getStatus()).isEqualTo(403);
        assertThat(api(token("intake1", password, null)).getContentAsString()).contains("临时密码");

        assertThat(change(session, password, FRESH).getStatus()).isEqualTo(302);

        assertThat(page("/probe", session).getStatus()).isEqualTo(200);
        assertThat(api(token("intake1", FRESH, null)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_changed_password_ends_whatever_was_signed_in_with_the_old_one() throws Exception {
        MockHttpSession here = signIn("intake1", PASSWORD);
        MockHttpSession elsewhere = signIn("intake1", PASSWORD);
        String program = token("intake1", PASSWORD, null);

        change(here, PASSWORD, FRESH);

        assertThat(page("/probe", here).getStatus()).isEqualTo(200);
        assertThat(page("/probe", elsewhere).getHeader("Location")).startsWith("/sign-in");
        assertThat(api(program).getStatus()).isEqualTo(401);
    }

    @Test
    void none_of_the_last_five_passwords_comes_back() throws Exception {
        MockHttpSession session = signIn("intake1", PASSWORD);
        List<String> five =
                List.of("Erste-Wahl-11", "Zweite-Wahl-22", "Dritte-Wahl-33", "Vierte-Wahl-44", "Letzte-Wahl-55");
        String present = PASSWORD;
        for (String next : five) {
            clock.forward(Duration.ofSeconds(1));
            assertThat(change(session, present, next).getStatus()).isEqualTo(302);
            present = next;
        }

        for (String again : five) {
            assertThat(change(session, present, again).getStatus()).as(again).isEqualTo(422);
        }
        assertThat(change(session, "falsch", FRESH).getStatus()).isEqualTo(422);
        assertThat(change(session, present, FRESH).getStatus()).isEqualTo(302);
    }

    @Test
    void staff_must_change_a_password_of_ninety_days_and_an_enterprise_need_not() throws Exception {
        for (String username : List.of("intake1", "ent-textile")) {
            mapper.save(username, clock.instant(), false);
        }
        clock.forward(Duration.ofDays(91));

        assertThat(page("/probe", signIn("intake1", PASSWORD)).getHeader("Location"))
                .isEqualTo("/account/password");
        assertThat(page("/probe", signIn("ent-textile", PASSWORD)).getStatus()).isEqualTo(200);
        assertThat(page("/probe", signIn("expert1", PASSWORD)).getStatus()).isEqualTo(200);
    }

    @Test
    void after_the_password_a_code_is_asked_for_which_counts_once() throws Exception {
        String secret = enrol("intake1");
        clock.forward(Duration.ofMinutes(2));
        String code = code(secret);

        assertThat(token("intake1", PASSWORD, null)).isEmpty();
        assertThat(token("intake1", PASSWORD, "000000")).isEmpty();
        assertThat(token("intake1", PASSWORD, code)).isNotEmpty();
        assertThat(token("intake1", PASSWORD, code)).isEmpty();
        assertThat(token("expert1", PASSWORD, null)).isNotEmpty();
    }

    @Test
    void between_password_and_code_nothing_is_open() throws Exception {
        String secret = enrol("intake1");
        clock.forward(Duration.ofMinutes(2));
        MockHttpSession session = new MockHttpSession();
        String csrf = csrf(page("/sign-in", session).getContentAsString());

        String before = session.getId();
        MockHttpServletResponse half = signIn(session, csrf, "intake1", PASSWORD);

        assertThat(session.getId()).as("the id of a planted session").isNotEqualTo(before);
        assertThat(half.getHeader("Location")).isEqualTo("/sign-in/code");
        assertThat(page("/probe", session).getHeader("Location")).startsWith("/sign-in");
        assertThat(sendCode(session, "", code(secret)).getStatus()).isEqualTo(303);
        assertThat(page("/probe", session).getHeader("Location")).startsWith("/sign-in");
        assertThat(sendCode(session, csrf, "123456").getStatus()).isEqualTo(401);
        assertThat(sendCode(session, csrf, code(secret)).getHeader("Location")).isEqualTo("/");
    }

    @Test
    void a_code_on_paper_opens_once_and_guessing_is_slowed_down() throws Exception {
        String secret = secondFactor.begin("intake1");
        List<String> paper = secondFactor.confirm("intake1", code(secret));

        assertThat(paper).hasSize(SecondFactor.PAPER_CODES);
        assertThat(token("intake1", PASSWORD, paper.get(0))).isNotEmpty();
        assertThat(token("intake1", PASSWORD, paper.get(0))).isEmpty();
        assertThat(sql.queryForList("SELECT digest FROM recovery_code", String.class))
                .hasSize(SecondFactor.PAPER_CODES - 1)
                .doesNotContainAnyElementsOf(paper);
        for (int guesses = 0; guesses < 8; guesses++) {
            token("intake1", PASSWORD, "00000" + guesses);
        }
        assertThat(token("intake1", PASSWORD, paper.get(1))).isEmpty();
        clock.forward(Duration.ofMinutes(6));
        assertThat(token("intake1", PASSWORD, paper.get(1))).isNotEmpty();
    }

    @Test
    void guesses_at_the_same_moment_are_counted_like_others() throws Exception {
        enrol("intake1");
        Person person = people.require("intake1");
        Callable<String> guess = () -> {
            try {
                return signIn.checkCode(person, "a guess", new MockHttpServletRequest()) ? "right" : "wrong";
            } catch (ThrottledException throttled) {
                return "throttled";
            }
        };

        List<String> answers = Race.between(Collections.nCopies(60, guess)).won();

        // more only by those that had their turn together with the eighth
        int together = Runtime.getRuntime().availableProcessors();
        assertThat(answers).filteredOn("wrong"::equals).hasSizeBetween(8, 7 + together);
    }

    @Test
    void the_secret_lies_sealed_in_the_database_and_opens_for_its_owner_only() {
        String secret = secondFactor.begin("intake1");
        String sealed = String.valueOf(
                sql.queryForObject("SELECT secret FROM second_factor WHERE username = 'intake1'", String.class));

        assertThat(sealed).doesNotContain(secret);
        assertThat(secondFactor.begin("intake1")).isEqualTo(secret);
        assertThatThrownBy(() -> new SecretBox(Path.of("target/test-data/keys")).open(sealed, "expert1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_session_that_is_ended_elsewhere_is_over_with_the_next_request() throws Exception {
        MockHttpSession session = signIn("intake1", PASSWORD);
        clock.forward(Duration.ofSeconds(1));
        MockHttpSession other = signIn("intake1", PASSWORD);
        String digest = String.valueOf(sql.queryForObject(
                "SELECT digest FROM access_token WHERE username = 'intake1' ORDER BY created_at DESC LIMIT 1",
                String.class));

        MockHttpSession stranger = signIn("expert1", PASSWORD);
        mvc.perform(post("/account/sessions/end")
                .session(stranger)
                .param("_csrf", csrf(page("/probe", stranger).getContentAsString()))
                .param("session", digest));
        assertThat(page("/probe", other).getStatus()).isEqualTo(200);
        mvc.perform(post("/account/sessions/end")
                .session(session)
                .param("_csrf", csrf(page("/probe", session).getContentAsString()))
                .param("session", digest));

        assertThat(page("/probe", session).getStatus()).isEqualTo(200);
        assertThat(page("/probe", other).getHeader("Location")).startsWith("/sign-in");
    }

    private String temporary(String username) {
        Credentials.Temporary temporary = credentials.temporary();
        credentials.give(username, temporary);
        return temporary.password();
    }

    private String enrol(String username) {
        String secret = secondFactor.begin(username);
        assertThat(secondFactor.confirm(username, code(secret))).isNotEmpty();
        return secret;
    }

    private static String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.bytes(secret), "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private String token(String username, String password, @Nullable String otp) throws Exception {
        Map<String, String> body = new HashMap<>(Map.of("username", username, "password", password));
        if (otp != null) {
            body.put("otp", otp);
        }
        String answer = mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(answer).path("token").asText();
    }

    private MockHttpServletResponse api(String token) throws Exception {
        return mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse page(String path, MockHttpSession session) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        get(path).session(session).accept("text/html"))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpSession signIn(String username, String password) throws Exception {
        MockHttpSession before = new MockHttpSession();
        String csrf = csrf(page("/sign-in", before).getContentAsString());
        return (MockHttpSession) Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .session(before)
                        .param("_csrf", csrf)
                        .param("username", username)
                        .param("password", password))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String csrf, String username, String password)
            throws Exception {
        return mvc.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", csrf)
                        .param("username", username)
                        .param("password", password))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sendCode(MockHttpSession session, String csrf, String code) throws Exception {
        return mvc.perform(post("/sign-in/code")
                        .session(session)
                        .accept("text/html")
                        .param("_csrf", csrf)
                        .param("code", code))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse change(MockHttpSession session, String present, String fresh) throws Exception {
        String csrf = csrf(page("/account/password", session).getContentAsString());
        return mvc.perform(post("/account/password")
                        .session(session)
                        .param("_csrf", csrf)
                        .param("present", present)
                        .param("fresh", fresh)
                        .param("again", fresh))
                .andReturn()
                .getResponse();
    }
}
