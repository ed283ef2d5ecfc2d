package org.bihuan.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.bihuan.Times;

/** Takes notices for WeChat out of the outbox, as long as they are news and the person is still bound. */
final class WeChatChannel implements Channel {

    static final String TOPIC = "wechat";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private final WeChatGateway gateway;
    private final NoticeAddresses addresses;
    private final Clock clock;
    private final ObjectMapper json;

    WeChatChannel(WeChatGateway gateway, NoticeAddresses addresses, Clock clock, ObjectMapper json) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean forgets() {
        return true;
    }

    @Override
    public void deliver(OutboxMessage message) throws Exception {
        if (clock.instant().isAfter(message.createdAt().plus(SmsChannel.FRESH))) {
            throw new UndeliverableException("too late to be of use");
        }
        String openid = addresses.of(message.recipient()).openid();
        if (openid == null) {
            throw new UndeliverableException("no longer bound");
        }
        JsonNode payload = json.readTree(message.payload());
        gateway.send(new WeChatMessage(
                message.key(),
                openid,
                payload.path("number").textValue(),
                payload.path("step").asText(),
                TIME.format(message.createdAt()),
                payload.path("link").asText()));
    }
}
