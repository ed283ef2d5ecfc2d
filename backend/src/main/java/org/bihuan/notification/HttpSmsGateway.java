package org.bihuan.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts text messages as signed JSON, as {@code docs/guides/wechat-and-sms.md} says, to whatever the site puts there. */
final class HttpSmsGateway implements SmsGateway {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<String> TAKEN = Set.of("OK", "DUPLICATE");
    private static final String REFUSED = "REFUSED";

    private final SmsSettings settings;
    private final URI url;
    private final Clock clock;
    private final ObjectMapper json;
    private final HttpClient http;

    HttpSmsGateway(SmsSettings settings, Clock clock, ObjectMapper json) {
        if (settings.secret().isEmpty()) {
            throw new IllegalStateException(
                    "bihuan.sms.url is set but bihuan.sms.secret is not: nothing could be signed");
        }
        this.settings = settings;
        this.url = Objects.requireNonNull(settings.url());
        this.clock = clock;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(SmsMessage message) throws Exception {
        String body = body(message);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .header("Idempotency-Key", message.key())
                .header("X-Bihuan-Key", settings.keyId())
                .header("X-Bihuan-Timestamp", timestamp)
                .header("X-Bihuan-Signature", "sha256=" + signature(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = answer(request);
        String code = code(answer);
        if (code.equals(REFUSED)) {
            throw new UndeliverableException("the gateway refuses it");
        }
        if (answer.statusCode() / 100 != 2 || !TAKEN.contains(code)) {
            // only what is ours to say: the answer may repeat the number
            throw new IOException("the gateway answered %d, code %s".formatted(answer.statusCode(), code));
        }
    }

    private String body(SmsMessage message) {
        ObjectNode body = json.createObjectNode();
        body.put("id", message.key());
        body.put("phone", message.phone().number());
        body.put("template", settings.templates().getOrDefault(message.template(), message.template()));
        body.set("parameters", message.parameters());
        return body.toString();
    }

    /** A request's own timeout ends with the headers; this one takes the body in as well. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws Exception {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private String code(HttpResponse<byte[]> answer) throws IOException {
        try {
            String code = json.readTree(answer.body()).path("code").asText("");
            return code.matches("[A-Z0-9_.-]{1,40}") ? code : "NONE";
        } catch (JsonProcessingException e) {
            return "NONE";
        }
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
