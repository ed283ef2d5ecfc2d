package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Where no gateway is configured: text messages become lines of {@code sms.jsonl}, and nobody is rung up. */
final class FileSmsGateway implements SmsGateway {

    private final JsonLines lines;
    private final ObjectMapper json;

    FileSmsGateway(JsonLines lines, ObjectMapper json) {
        this.lines = lines;
        this.json = json;
    }

    @Override
    public void send(SmsMessage message) throws IOException {
        ObjectNode line = json.createObjectNode();
        line.put("id", message.key());
        line.put("phone", message.phone().number());
        line.put("template", message.template());
        line.set("parameters", message.parameters());
        lines.append(line);
    }
}
