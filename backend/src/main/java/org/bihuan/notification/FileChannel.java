package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Appends each message as a line of JSON to {@code <topic>.jsonl}, for a gateway of the site to pick up. */
final class FileChannel implements Channel {

    private final String topic;
    private final ObjectMapper json;
    private final JsonLines lines;

    FileChannel(String topic, Path directory, ObjectMapper json) {
        this.topic = topic;
        this.json = json;
        this.lines = new JsonLines(directory, topic, json);
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void deliver(OutboxMessage message) throws IOException {
        ObjectNode line = json.createObjectNode();
        line.put("key", message.key());
        line.put("topic", message.topic());
        line.put("recipient", message.recipient());
        line.put("createdAt", message.createdAt().toString());
        line.set("payload", json.readTree(message.payload()));
        lines.append(line);
    }
}
