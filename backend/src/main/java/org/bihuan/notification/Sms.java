package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Text messages: put into the outbox in the caller's transaction, and sent after it. */
@Component
public final class Sms {

    static final String TOPIC = "sms";

    private final Outbox outbox;
    private final Clock clock;
    private final ObjectMapper json;

    Sms(Outbox outbox, Clock clock, ObjectMapper json) {
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Sends to a number.
     *
     * @param parameters what the template asks for: numbers, steps and links, never what people have written
     * @param valid how long it is of use; what could not be sent by then is not sent at all
     */
    public void send(Phone phone, SmsTemplate template, Map<String, String> parameters, Duration valid) {
        ObjectNode payload = payload(json, template, parameters);
        payload.put("phone", phone.number());
        payload.put("until", clock.instant().plus(valid).toString());
        outbox.put(TOPIC, phone.masked(), payload.toString());
    }

    /** For a person whose number is looked up when it is sent. */
    static ObjectNode payload(ObjectMapper json, SmsTemplate template, Map<String, String> parameters) {
        ObjectNode payload = json.createObjectNode();
        payload.put("template", template.key());
        payload.set("parameters", json.valueToTree(parameters));
        return payload;
    }
}
