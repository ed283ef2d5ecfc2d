package org.bihuan.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes text messages out of the outbox, as long as they are of use to somebody. */
final class SmsChannel implements Channel {

    /** What is a day old has been read in the application, or is no news. */
    static final Duration FRESH = Duration.ofDays(1);

    private final SmsGateway gateway;
    private final NoticeAddresses addresses;
    private final Clock clock;
    private final ObjectMapper json;

    SmsChannel(SmsGateway gateway, NoticeAddresses addresses, Clock clock, ObjectMapper json) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String topic() {
        return Sms.TOPIC;
    }

    @Override
    public boolean forgets() {
        return true;
    }

    @Override
    public void deliver(OutboxMessage message) throws Exception {
        JsonNode payload = json.readTree(message.payload());
        Instant until = payload.has("until")
                ? Instant.parse(payload.path("until").asText())
                : message.createdAt().plus(FRESH);
        if (clock.instant().isAfter(until)) {
            throw new UndeliverableException("too late to be of use");
        }
        Phone phone = phone(message, payload)
                .orElseThrow(() -> new UndeliverableException("no number, or text messages are not wanted"));
        ObjectNode parameters = (ObjectNode) payload.path("parameters");
        gateway.send(
                new SmsMessage(message.key(), phone, payload.path("template").asText(), parameters));
    }

    private Optional<Phone> phone(OutboxMessage message, JsonNode payload) {
        if (payload.has("phone")) {
            return Phone.find(payload.path("phone").asText());
        }
        NoticeAddress address = addresses.of(message.recipient());
        return address.takesSms() ? Phone.find(address.phone()) : Optional.empty();
    }
}
