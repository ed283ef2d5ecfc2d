package org.bihuan.test;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.notification.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** The phones of people outside, and what they have been sent: read from the file that stands for the gateway. */
@TestComponent
public final class Phones {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Outbox outbox;
    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    Phones(Outbox outbox, @Value("${bihuan.messages.directory}") Path directory) {
        this.outbox = outbox;
        this.file = directory.resolve("sms.jsonl");
    }

    /** A number that nobody else has, not even in an earlier run whose file is still there. */
    public String fresh() {
        return "177%04d%04d".formatted(ProcessHandle.current().pid() % 10_000, NEXT.incrementAndGet());
    }

    /** The code that the phone was sent last, once it has had so many. */
    public String code(String phone, int codes) {
        return messages(phone, "verification-code", codes)
                .get(codes - 1)
                .path("parameters")
                .path("code")
                .asText();
    }

    /** Waits until the phone has had so many messages of the template. The house sends in the background as well. */
    public List<JsonNode> messages(String phone, String template, int count) {
        List<JsonNode> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            outbox.deliverDue(100);
            found.clear();
            found.addAll(sent(phone, template));
            return found.size() >= count;
        });
        return found;
    }

    private List<JsonNode> sent(String phone, String template) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            JsonNode message = json.readTree(line);
            if (message.path("phone").asText().equals(phone)
                    && message.path("template").asText().equals(template)) {
                found.add(message);
            }
        }
        return found;
    }
}
