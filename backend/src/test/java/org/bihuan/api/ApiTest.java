package org.bihuan.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.ApplicationClock;
import org.bihuan.HouseTest;
import org.bihuan.TestHouse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The house with a door to the network, and what every client of it does. */
@HouseTest
abstract class ApiTest {

    static final String TEXTILE = "ent-textile";
    static final Map<String, Object> REQUEST = Map.of(
            "category", "hazchem_storage",
            "description", "上新生产线，危化品储存使用安全标准把握不准，想请专家看看",
            "urgency", "normal",
            "contactName", "张伟",
            "contactPhone", "13800001001",
            "siteAddress", "安海镇安东工业区6号",
            "disclosureRead", true);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @BeforeEach
    void it_is_monday_morning() {
        clock.moveTo(TestHouse.START);
    }

    Client as(String username) {
        return Client.of(port, username);
    }

    static Map<String, Object> requestWith(String key, Object value) {
        Map<String, Object> data = new LinkedHashMap<>(REQUEST);
        data.put(key, value);
        return data;
    }

    static Map<String, Object> opening(Map<String, ?> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseType", "service-request");
        body.put("data", data);
        return body;
    }

    /** Opens a request and answers its number. */
    String open(String username) {
        return as(username).post("/api/v1/cases", opening(REQUEST)).is(201).text("number");
    }

    /** The id of the open task of a step. */
    String task(String number, String step) {
        for (JsonNode task : as("supervisor1").get("/api/v1/cases/" + number).at("tasks")) {
            if (task.path("step").asText().equals(step)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError(number + " does not stand at " + step);
    }

    /** Fills the form of the task by its JSON, with these wishes, and completes it. */
    Answer complete(String number, String step, String username, Map<String, ?> wishes) {
        String id = task(number, step);
        Answer detail = as(username).get("/api/v1/tasks/" + id).is(200);
        ObjectNode data = FormFiller.fill(detail.at("form"), detail.at("data"), wishes);
        return as(username)
                .post("/api/v1/tasks/" + id + "/complete", Map.of("data", data))
                .is(200);
    }

    Answer send(String number, String step, String username, Map<String, ?> data) {
        return as(username).post("/api/v1/tasks/" + task(number, step) + "/complete", Map.of("data", data));
    }

    String openedUpTo(String step, String username) {
        String number = open(username);
        if (step.equals("task_accept")) {
            return number;
        }
        complete(number, "task_accept", "intake1", Map.of("decision", "accept", "mode", "visit"));
        if (step.equals("task_dispatch")) {
            return number;
        }
        complete(
                number,
                "task_dispatch",
                "dispatch1",
                Map.of("experts", new String[] {"expert1"}, "leadExpert", "expert1"));
        if (step.equals("task_respond")) {
            return number;
        }
        complete(number, "task_respond", "expert1", Map.of("response", "accept"));
        if (step.equals("task_visit")) {
            return number;
        }
        complete(number, "task_visit", "expert1", Map.of("findings", new Object[] {
            Map.of("description", "禁忌物混放", "clause", "GB 15603", "level", "general", "suggestion", "分库存放")
        }));
        return number;
    }

    static JsonNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
