package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to which objects are appended, a line each, for a gateway of the site to pick up. */
final class JsonLines {

    private final Path file;
    private final ObjectMapper json;

    JsonLines(Path directory, String topic, ObjectMapper json) {
        this.file = directory.resolve(topic + ".jsonl");
        this.json = json;
    }

    synchronized void append(ObjectNode line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                json.writeValueAsString(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
