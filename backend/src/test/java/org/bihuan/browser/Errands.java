package org.bihuan.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.Cases;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.springframework.boot.test.context.TestComponent;

/** Brings a case to where a test begins, without a browser. */
@TestComponent
final class Errands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cases cases;
    private final Tasks tasks;
    private final Attachments attachments;
    private final People people;
    private final CurrentUser currentUser;

    Errands(Cases cases, Tasks tasks, Attachments attachments, People people, CurrentUser currentUser) {
        this.cases = cases;
        this.tasks = tasks;
        this.attachments = attachments;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** The number of a new request. */
    String ask(String enterprise, String category, String description) {
        ObjectNode request = object(
                """
                {"urgency": "normal", "contactName": "张伟", "contactPhone": "13800001001",
                 "siteAddress": "安海镇安东工业区 6 号", "disclosureRead": true}""");
        request.put("category", category).put("description", description);
        request.putArray("attachments").add(photo(enterprise));
        return currentUser.as(people.require(enterprise), () -> cases.open("service-request", request)
                .number());
    }

    /** Somebody completes the open task of a step. */
    Errands complete(String number, String step, String username, String answers) {
        String id = tasks.openOf(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " has no open " + step))
                .id();
        currentUser.as(people.require(username), () -> tasks.complete(id, object(answers)));
        return this;
    }

    Errands accept(String number) {
        return complete(number, "task_accept", "intake1", "{\"decision\": \"accept\", \"mode\": \"visit\"}");
    }

    Errands dispatch(String number, String expert) {
        return complete(
                number,
                "task_dispatch",
                "dispatch1",
                "{\"experts\": [\"%1$s\"], \"leadExpert\": \"%1$s\", \"visitDate\": \"2026-11-24\"}".formatted(expert));
    }

    String photo(String uploader) {
        return attachments
                .store(new ByteArrayInputStream(Photos.bytes()), "仓库现场.jpg", uploader)
                .id();
    }

    private static ObjectNode object(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return (ObjectNode) read;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
