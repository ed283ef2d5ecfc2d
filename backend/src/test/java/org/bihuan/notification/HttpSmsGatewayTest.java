package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bihuan.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSmsGatewayTest {

    private static final String SECRET = "a secret of the site";

    private final ObjectMapper json = new ObjectMapper();
    private final StubServer stub = new StubServer();
    private final HttpSmsGateway gateway = gateway(SECRET, Duration.ofSeconds(5));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void a_message_arrives_signed_and_under_its_key() throws Exception {
        stub.answers(200, "{\"code\":\"OK\"}");

        gateway.send(message());

        StubServer.Request request = stub.requests().get(0);
        JsonNode body = json.readTree(request.body());
        assertThat(body.path("id").asText()).isEqualTo("key-1");
        assertThat(body.path("phone").asText()).isEqualTo("13800001234");
        assertThat(body.path("template").asText()).isEqualTo("SMS_4711");
        assertThat(body.path("parameters").path("step").asText()).isEqualTo("确认评价");
        assertThat(request.headers().getFirst("Idempotency-Key")).isEqualTo("key-1");
        assertThat(request.headers().getFirst("X-Bihuan-Key")).isEqualTo("site-7");
        String timestamp = request.headers().getFirst("X-Bihuan-Timestamp");
        assertThat(timestamp).isEqualTo(String.valueOf(HandClock.START.getEpochSecond()));
        assertThat(request.headers().getFirst("X-Bihuan-Signature"))
                .isEqualTo("sha256=" + hmac(timestamp + "." + request.body()));
    }

    @Test
    void a_message_that_the_gateway_had_already_counts_as_sent() throws Exception {
        stub.answers(409, "{\"code\":\"OK\"}").answers(200, "{\"code\":\"DUPLICATE\"}");

        assertThatThrownBy(() -> gateway.send(message())).isInstanceOf(IOException.class);
        gateway.send(message());

        assertThat(stub.requests())
                .extracting(request -> request.headers().getFirst("Idempotency-Key"))
                .containsExactly("key-1", "key-1");
    }

    @ParameterizedTest
    @CsvSource({"500, OK", "200, BUSY", "302, OK", "200, 13800001234 is blocked"})
    void an_error_is_one_without_saying_whom_it_was_for(int status, String code) {
        stub.answers(status, "{\"code\":\"" + code + "\",\"message\":\"13800001234\"}");

        assertThatThrownBy(() -> gateway.send(message()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageNotContaining("1380000");
    }

    @Test
    void what_the_gateway_refuses_for_good_is_not_asked_for_again() {
        stub.answers(400, "{\"code\":\"REFUSED\"}");

        assertThatThrownBy(() -> gateway.send(message())).isInstanceOf(UndeliverableException.class);
    }

    @Test
    void an_answer_that_is_no_json_is_an_error() {
        stub.answers(200, "<html>captive portal</html>");

        assertThatThrownBy(() -> gateway.send(message())).hasMessageContaining("code NONE");
    }

    @Test
    void a_silent_gateway_is_waited_for_no_longer_than_configured() {
        stub.beSilent();

        assertThatThrownBy(() -> gateway(SECRET, Duration.ofMillis(200)).send(message()))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void without_a_secret_nothing_starts() {
        assertThatIllegalStateException()
                .isThrownBy(() -> gateway("", Duration.ofSeconds(1)))
                .withMessageContaining("bihuan.sms.secret");
    }

    @Test
    void settings_that_are_printed_keep_the_secret() {
        assertThat(settings(SECRET, Duration.ofSeconds(1)).toString()).doesNotContain(SECRET);
    }

    private HttpSmsGateway gateway(String secret, Duration timeout) {
        return new HttpSmsGateway(settings(secret, timeout), new HandClock(), json);
    }

    private SmsSettings settings(String secret, Duration timeout) {
        return new SmsSettings(
                URI.create(stub.url() + "/messages"), "site-7", secret, timeout, Map.of("notice", "SMS_4711"));
    }

    private SmsMessage message() {
        return new SmsMessage(
                "key-1",
                new Phone("13800001234"),
                "notice",
                json.createObjectNode().put("step", "确认评价"));
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
