package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends each message as a line of JSON to {@code <topic>.jsonl}, for a gateway of the site to pick up. */
final class FileChannel implements Channel {

    private final String topic;
    private final Path directory;
    private final ObjectMapper json;

    FileChannel(String topic, Path directory, ObjectMapper json) {
        this.topic = topic;
        this.directory = directory;
        this.json = json;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public synchronized void deliver(OutboxMessage message) throws IOException {
        ObjectNode line = json.createObjectNode();
        line.put("key", message.key());
        line.put("topic", message.topic());
        line.put("recipient", message.recipient());
        line.put("createdAt", message.createdAt().toString());
        line.set("payload", json.readTree(message.payload()));
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve(topic + ".jsonl"),
                json.writeValueAsString(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
