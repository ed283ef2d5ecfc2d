package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real adapter to WeChat, against a server that answers as WeChat does. */
class OfficialAccountTest {

    private static final String TOKEN = "{\"access_token\":\"token-1\",\"expires_in\":7200}";
    private static final String OTHER_TOKEN = "{\"access_token\":\"token-2\",\"expires_in\":7200}";
    private static final String SENT = "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":1}";

    private final StubServer stub = new StubServer();
    private final WeChatSettings settings = settings(Duration.ofSeconds(5));
    private final OfficialAccountClient client = new OfficialAccountClient(settings);
    private final OfficialAccount account = new OfficialAccount(client, settings);
    private final WeChatIdentity identity = new WeChatIdentity(client, "https://bihuan.example");

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void a_notice_arrives_in_three_fields_that_are_short_enough() throws Exception {
        stub.answers(200, TOKEN).answers(200, SENT);

        account.send(message("请办理：企业确认评价，并说说还有什么没有解决的"));

        JsonNode body = new ObjectMapper().readTree(stub.requests().get(1).body());
        assertThat(stub.requests().get(1).path()).isEqualTo("/cgi-bin/message/template/send?access_token=token-1");
        assertThat(body.path("touser").asText()).isEqualTo("openid-1");
        assertThat(body.path("template_id").asText()).isEqualTo("template-1");
        assertThat(body.path("client_msg_id").asText()).isEqualTo("key-1");
        assertThat(body.path("url").asText()).isEqualTo("https://bihuan.example/cases/TB2026-000001");
        assertThat(body.path("data").path("character_string1").path("value").asText())
                .isEqualTo("TB2026-000001");
        assertThat(body.path("data").path("thing2").path("value").asText())
                .isEqualTo("请办理：企业确认评价，并说说还有什么没…")
                .hasSize(OfficialAccount.LONGEST_FIELD);
        assertThat(body.path("data").size()).isEqualTo(3);
    }

    @Test
    void a_token_is_fetched_once_and_again_when_it_has_expired() throws Exception {
        stub.answers(200, TOKEN)
                .answers(200, SENT)
                .answers(200, "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}")
                .answers(200, OTHER_TOKEN)
                .answers(200, SENT);

        account.send(message("派单"));
        account.send(message("派单"));

        assertThat(stub.requests())
                .extracting(request -> request.path().replaceFirst(".*/", ""))
                .containsExactly(
                        "stable_token",
                        "send?access_token=token-1",
                        "send?access_token=token-1",
                        "stable_token",
                        "send?access_token=token-2");
    }

    @Test
    void a_notice_that_is_tried_again_carries_the_same_id_and_one_that_was_seen_counts_as_sent() {
        stub.answers(200, TOKEN)
                .answers(200, "{\"errcode\":-1,\"errmsg\":\"system error\"}")
                .answers(200, "{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\"}");

        assertThatThrownBy(() -> account.send(message("派单"))).isInstanceOf(IOException.class);
        assertThatCode(() -> account.send(message("派单"))).doesNotThrowAnyException();

        assertThat(stub.requests()).hasSize(3);
        assertThat(stub.requests().subList(1, 3))
                .allMatch(request -> request.body().contains("\"client_msg_id\":\"key-1\""));
    }

    @Test
    void who_has_left_the_account_is_not_written_to_again() {
        stub.answers(200, TOKEN).answers(200, "{\"errcode\":43004,\"errmsg\":\"require subscribe openid-1\"}");

        assertThatThrownBy(() -> account.send(message("派单")))
                .isInstanceOf(UndeliverableException.class)
                .hasMessage("WeChat answered 43004");
    }

    @Test
    void an_error_says_neither_who_nor_the_token() {
        stub.answers(200, TOKEN).answers(200, "{\"errcode\":47003,\"errmsg\":\"openid-1 token-1\"}");

        assertThatThrownBy(() -> account.send(message("派单")))
                .hasMessage("WeChat answered 47003")
                .hasNoCause();
    }

    @Test
    void a_silent_server_is_waited_for_no_longer_than_configured() {
        stub.beSilent();
        WeChatSettings hasty = settings(Duration.ofMillis(200));

        assertThatThrownBy(() -> new OfficialAccount(new OfficialAccountClient(hasty), hasty).send(message("派单")))
                .hasMessageContaining("could not be reached")
                .hasNoCause();
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void people_are_sent_to_wechat_with_the_state_and_come_back_to_us() {
        assertThat(identity.authorization("/account/wechat", "state-1"))
                .isEqualTo(stub.url() + "/connect/oauth2/authorize?appid=app-1"
                        + "&redirect_uri=https%3A%2F%2Fbihuan.example%2Faccount%2Fwechat"
                        + "&response_type=code&scope=snsapi_base&state=state-1&connect_redirect=1#wechat_redirect");
    }

    @Test
    void a_code_stands_for_an_openid() {
        stub.answers(
                200, "{\"access_token\":\"a\",\"expires_in\":7200,\"openid\":\"openid-1\",\"scope\":\"snsapi_base\"}");

        assertThat(identity.openid("code-1")).contains("openid-1");
        assertThat(stub.requests().get(0).path())
                .isEqualTo(
                        "/sns/oauth2/access_token?appid=app-1&secret=secret-1&code=code-1&grant_type=authorization_code");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "used-up", "a&appid=other", "a b"})
    void a_code_that_wechat_does_not_know_or_that_is_none_stands_for_nobody(@Nullable String code) {
        stub.answers(200, "{\"errcode\":40029,\"errmsg\":\"invalid code\"}");

        assertThat(identity.openid(code)).isEmpty();
    }

    private WeChatSettings settings(Duration timeout) {
        return new WeChatSettings(
                "app-1",
                "secret-1",
                stub.url(),
                stub.url(),
                timeout,
                "template-1",
                "character_string1",
                "thing2",
                "time3");
    }

    private static WeChatMessage message(String step) {
        return new WeChatMessage(
                "key-1",
                "openid-1",
                "TB2026-000001",
                step,
                "2026-11-23 09:00",
                "https://bihuan.example/cases/TB2026-000001");
    }
}
