package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SessionTest extends DoorTestBase {

    @Test
    void a_page_sends_a_stranger_to_the_door_and_back_again() throws Exception {
        mvc.perform(get("/probe?type=a&x=1").accept("text/html"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?next=%2Fprobe%3Ftype%3Da%26x%3D1"));

        MvcResult signedIn = signIn(new MockHttpSession(), "intake1", "/probe?type=a&x=1");

        assertThat(signedIn.getResponse().getHeader("Location")).isEqualTo("/probe?type=a&x=1");
        mvc.perform(get("/probe").session(sessionOf(signedIn)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("username=intake1")));
    }

    @Test
    void scripts_are_told_401_and_where_the_door_is() throws Exception {
        mvc.perform(get("/probe").header("HX-Request", "true").accept("text/html"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"))
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\tevil",
                "/sign-out",
                "evil"
            })
    void after_signing_in_nobody_is_sent_to_another_server(String next) throws Exception {
        MvcResult signedIn = signIn(new MockHttpSession(), "intake1", next);

        assertThat(signedIn.getResponse().getHeader("Location")).isEqualTo("/");
    }

    @Test
    void signing_in_leaves_nothing_of_the_session_before() throws Exception {
        MockHttpSession planted = new MockHttpSession();
        String plantedId = planted.getId();
        planted.setAttribute("planted", "by an attacker");

        MockHttpSession session = sessionOf(signIn(planted, "intake1", "/"));

        assertThat(session.getId()).isNotEqualTo(plantedId);
        assertThat(session.getAttribute("planted")).isNull();
        assertThat(planted.isInvalid()).isTrue();
    }

    @Test
    void a_session_never_opens_the_api() throws Exception {
        MockHttpSession session = sessionOf(signIn(new MockHttpSession(), "intake1", "/"));

        for (String path : new String[] {"/api/v1/me", "/%61pi/v1/me", "/api/v1/probe/intake"}) {
            mvc.perform(get(URI.create(path)).session(session)).andExpect(status().isUnauthorized());
        }
        mvc.perform(get(URI.create("/api;x=1/v1/me")).session(session)).andExpect(status().isBadRequest());
    }

    @Test
    void a_token_never_opens_a_page() throws Exception {
        mvc.perform(get("/probe").header("Authorization", bearer("intake1"))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_write_needs_the_token_of_its_own_session_in_header_or_field() throws Exception {
        MockHttpSession session = sessionOf(signIn(new MockHttpSession(), "intake1", "/"));
        String csrf = csrfOf(session);
        String foreign = csrfOf(sessionOf(signIn(new MockHttpSession(), "expert1", "/")));

        mvc.perform(post("/probe").session(session)).andExpect(status().isForbidden());
        mvc.perform(post("/probe").session(session).header("X-CSRF-Token", foreign))
                .andExpect(status().isForbidden());
        mvc.perform(post("/probe").session(session).param("_csrf", "")).andExpect(status().isForbidden());
        assertThat(probes.works).hasValue(0);
        assertThat(logged("forged")).isEqualTo(3);
        mvc.perform(post("/probe").session(session).header("X-CSRF-Token", csrf))
                .andExpect(status().isOk());
        mvc.perform(post("/probe").session(session).param("_csrf", csrf)).andExpect(status().isOk());
        assertThat(probes.works).hasValue(2);
    }

    @Test
    void nobody_is_signed_in_by_another_sites_form() throws Exception {
        mvc.perform(post("/sign-in").param("username", "intake1").param("password", PASSWORD))
                .andExpect(status().isForbidden());
        mvc.perform(post("/sign-in")
                        .accept("text/html")
                        .param("username", "intake1")
                        .param("password", PASSWORD))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in"));
    }

    @Test
    void a_wrong_password_shows_the_page_again_with_the_name_but_not_the_password() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String csrf = csrfOfSignIn(session);

        mvc.perform(post("/sign-in")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .session(session)
                        .param("_csrf", csrf)
                        .param("username", "intake1")
                        .param("password", "wrong horse"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(Matchers.containsString("username=intake1")))
                .andExpect(content().string(Matchers.containsString("error=用户名或密码不正确。")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("wrong horse"))));
    }

    @Test
    void who_reads_english_is_refused_in_english_and_told_when_to_try_again() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequestBuilder wrong = post("/sign-in")
                .locale(Locale.ENGLISH)
                .session(session)
                .param("_csrf", csrfOfSignIn(session))
                .param("username", "expert1")
                .param("password", "wrong horse");

        mvc.perform(wrong).andExpect(content().string(Matchers.containsString("the password is not right.")));
        for (int attempt = 0; attempt < 7; attempt++) {
            mvc.perform(wrong);
        }

        mvc.perform(wrong)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(Matchers.matchesRegex("(?s).*Please try again in \\d+ min.*")));
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        MockHttpSession session = sessionOf(signIn(new MockHttpSession(), "intake1", "/"));

        mvc.perform(post("/sign-out").session(session).param("_csrf", csrfOf(session)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in"))
                .andExpect(header().string("Clear-Site-Data", "\"cache\", \"storage\""));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_session_ends_after_twelve_hours_and_with_its_account() throws Exception {
        MockHttpSession old = sessionOf(signIn(new MockHttpSession(), "intake1", "/"));
        clock.forward(Duration.ofHours(12));
        MockHttpSession closed = sessionOf(signIn(new MockHttpSession(), "expert1", "/"));
        people.setActive("expert1", false);

        mvc.perform(get("/probe").session(old)).andExpect(status().isUnauthorized());
        mvc.perform(get("/probe").session(closed)).andExpect(status().isUnauthorized());
        assertThat(old.isInvalid()).isTrue();
        assertThat(closed.isInvalid()).isTrue();
    }

    private MvcResult signIn(MockHttpSession session, String username, String next) throws Exception {
        String csrf = csrfOfSignIn(session);
        return mvc.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", csrf)
                        .param("username", username)
                        .param("password", PASSWORD)
                        .param("next", next))
                .andExpect(status().isSeeOther())
                .andReturn();
    }

    private String csrfOfSignIn(MockHttpSession session) throws Exception {
        return csrf(mvc.perform(get("/sign-in").session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String csrfOf(MockHttpSession session) throws Exception {
        return csrf(mvc.perform(get("/probe").session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static MockHttpSession sessionOf(MvcResult result) {
        MockHttpSession session = (MockHttpSession) result.getRequest().getSession(false);
        assertThat(session).isNotNull();
        return session;
    }
}
