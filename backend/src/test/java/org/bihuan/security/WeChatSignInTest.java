package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import org.bihuan.notification.NoticeAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** Binding a WeChat account and coming in with it: out to WeChat and back, with a server that answers as WeChat does. */
class WeChatSignInTest extends DoorTestBase {

    private static final String BIND = "/account/wechat";
    private static final String ENTER = "/sign-in/wechat";

    @Autowired
    NoticeAddresses addresses;

    @BeforeEach
    void weChatKnowsWhoItIs() {
        weChat.fresh()
                .answers(
                        200,
                        "{\"access_token\":\"a\",\"expires_in\":7200,\"openid\":\"openid-1\",\"scope\":\"snsapi_base\"}");
    }

    @Test
    void who_has_bound_their_wechat_account_comes_in_with_it() throws Exception {
        MockHttpSession session = signedIn("ent-textile");
        String state = leave(BIND + "/authorization", session);
        mvc.perform(get(BIND + "/return")
                        .session(session)
                        .param("code", "code-1")
                        .param("state", state))
                .andExpect(header().string("Location", BIND));
        assertThat(addresses.boundTo("openid-1")).contains("ent-textile");

        MockHttpSession stranger = new MockHttpSession();
        MvcResult back = comeBack(stranger, leave(ENTER + "?next=/probe", stranger));

        assertThat(back.getResponse().getHeader("Location")).isEqualTo("/probe");
        assertThat(name(back)).contains("username=ent-textile");
        assertThat(stranger.isInvalid()).isTrue();
        assertThat(logged("signed-in")).isEqualTo(2);
    }

    @Test
    void a_wechat_account_that_is_bound_to_somebody_else_is_refused() throws Exception {
        addresses.bind("intake1", "openid-1");
        MockHttpSession session = signedIn("ent-textile");
        String state = leave(BIND + "/authorization", session);

        mvc.perform(get(BIND + "/return")
                        .session(session)
                        .param("code", "code-1")
                        .param("state", state))
                .andExpect(status().isConflict());
        assertThat(addresses.of("ent-textile").isBound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged"})
    void who_comes_back_with_another_state_than_they_left_with_is_nobody(String state) throws Exception {
        addresses.bind("intake1", "openid-1");
        MockHttpSession session = signedIn("ent-textile");
        leave(BIND + "/authorization", session);

        mvc.perform(get(BIND + "/return")
                        .session(session)
                        .param("code", "code-1")
                        .param("state", state))
                .andExpect(status().isBadRequest());
        MockHttpSession stranger = new MockHttpSession();
        leave(ENTER, stranger);
        assertThat(comeBack(stranger, state).getResponse().getHeader("Location"))
                .isEqualTo("/sign-in");
        assertThat(weChat.requests()).isEmpty();
    }

    @Test
    void a_state_is_good_for_one_session_one_purpose_one_use_and_ten_minutes() throws Exception {
        addresses.bind("ent-textile", "openid-1");
        MockHttpSession one = new MockHttpSession();
        String state = leave(ENTER, one);

        assertThat(comeBack(new MockHttpSession(), state).getResponse().getHeader("Location"))
                .isEqualTo("/sign-in");
        MockHttpSession signedIn = signedIn("intake1");
        String toEnter = leave(ENTER, signedIn);
        mvc.perform(get(BIND + "/return").session(signedIn).param("code", "c").param("state", toEnter))
                .andExpect(status().isBadRequest());
        clock.forward(Duration.ofMinutes(10));
        assertThat(comeBack(one, state).getResponse().getHeader("Location")).isEqualTo("/sign-in");
        assertThat(comeBack(one, state).getResponse().getHeader("Location")).isEqualTo("/sign-in");
        assertThat(weChat.requests()).isEmpty();
    }

    @Test
    void a_wechat_account_of_nobody_or_of_a_closed_account_comes_no_further_and_is_slowed_down() throws Exception {
        addresses.bind("expert1", "openid-1");
        people.setActive("expert1", false);
        for (int failure = 0; failure < 8; failure++) {
            MockHttpSession session = new MockHttpSession();
            assertThat(comeBack(session, leave(ENTER, session)).getResponse().getHeader("Location"))
                    .isEqualTo("/sign-in?wechat=unbound");
        }

        MockHttpSession session = new MockHttpSession();
        assertThat(comeBack(session, leave(ENTER, session)).getResponse().getStatus())
                .isEqualTo(429);
        assertThat(logged("sign-in-failed")).isEqualTo(8);
    }

    @Test
    void nobody_is_led_to_another_server_afterwards() throws Exception {
        addresses.bind("ent-textile", "openid-1");
        MockHttpSession session = new MockHttpSession();

        MvcResult back = comeBack(session, leave(ENTER + "?next=//evil.example", session));

        assertThat(back.getResponse().getHeader("Location")).isEqualTo("/");
    }

    @Test
    void who_lets_their_wechat_account_go_does_not_come_in_with_it_any_more() throws Exception {
        addresses.bind("ent-textile", "openid-1");
        MockHttpSession session = signedIn("ent-textile");
        mvc.perform(post(BIND + "/removal").session(session)).andExpect(status().isForbidden());
        String csrf = csrf(mvc.perform(get("/probe").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString());
        mvc.perform(post(BIND + "/removal").session(session).param("_csrf", csrf))
                .andExpect(header().string("Location", BIND));

        MockHttpSession stranger = new MockHttpSession();
        assertThat(comeBack(stranger, leave(ENTER, stranger)).getResponse().getHeader("Location"))
                .isEqualTo("/sign-in?wechat=unbound");
    }

    @Test
    void the_way_by_wechat_is_offered_inside_wechat_and_nowhere_else() throws Exception {
        mvc.perform(get("/sign-in").header("User-Agent", "Mozilla/5.0 (iPhone) MicroMessenger/8.0.50"))
                .andExpect(model().attribute("weChat", true));
        mvc.perform(get("/sign-in").header("User-Agent", "Mozilla/5.0 (iPhone) Safari/604.1"))
                .andExpect(model().attribute("weChat", false));
    }

    /** The state with which somebody is sent to WeChat. */
    private String leave(String path, MockHttpSession session) throws Exception {
        String there = mvc.perform(get(path).session(session))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(there).startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=app-1&");
        return String.valueOf(there).replaceAll(".*&state=([^&]*)&.*", "$1");
    }

    private MvcResult comeBack(MockHttpSession session, String state) throws Exception {
        return mvc.perform(get(ENTER + "/return")
                        .session(session)
                        .param("code", "code-1")
                        .param("state", state))
                .andReturn();
    }

    private String name(MvcResult entered) throws Exception {
        MockHttpSession session = (MockHttpSession) entered.getRequest().getSession(false);
        return mvc.perform(get("/probe").session(Objects.requireNonNull(session)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpSession signedIn(String username) throws Exception {
        MockHttpSession session = new MockHttpSession();
        String page = mvc.perform(get("/sign-in").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        MvcResult answer = mvc.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", csrf(page))
                        .param("username", username)
                        .param("password", PASSWORD))
                .andExpect(status().isSeeOther())
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
