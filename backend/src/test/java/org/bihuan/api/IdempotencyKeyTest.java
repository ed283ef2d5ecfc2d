package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A write that is sent twice is done once. */
class IdempotencyKeyTest extends ApiTest {

    private static final String HEADER = "Idempotency-Key";

    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_opening_twice_is_one_case() {
        Answer first = as("ent-031")
                .post("/api/v1/cases", opening(REQUEST), HEADER, key)
                .is(201);
        Answer second = as("ent-031")
                .post("/api/v1/cases", opening(REQUEST), HEADER, key)
                .is(201);

        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(as("ent-031").get("/api/v1/cases").at("items")).hasSize(1);
    }

    @Test
    void another_opening_under_the_same_key_is_refused() {
        as("ent-032").post("/api/v1/cases", opening(REQUEST), HEADER, key).is(201);

        as("ent-032")
                .post("/api/v1/cases", opening(requestWith("category", "fire")), HEADER, key)
                .isProblem(409);

        assertThat(as("ent-032").get("/api/v1/cases").at("items")).hasSize(1);
    }

    @Test
    void the_key_of_one_is_not_the_key_of_another() {
        String first = as("ent-033")
                .post("/api/v1/cases", opening(REQUEST), HEADER, key)
                .is(201)
                .text("number");

        String second = as("ent-034")
                .post("/api/v1/cases", opening(REQUEST), HEADER, key)
                .is(201)
                .text("number");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void the_same_completion_twice_answers_like_the_first_and_another_is_refused() {
        String id = task(open("ent-035"), "task_accept");
        String path = "/api/v1/tasks/" + id + "/complete";
        Map<String, Object> data = Map.of("data", Map.of("decision", "accept", "mode", "visit"));

        Answer first = as("intake1").post(path, data, HEADER, key).is(200);
        Answer second = as("intake1").post(path, data, HEADER, key).is(200);

        assertThat(second.json()).isEqualTo(first.json());
        as("intake1")
                .post(path, Map.of("data", Map.of("decision", "accept", "mode", "online")), HEADER, key)
                .isProblem(409);
        as("intake1").post(path, data).isProblem(409);
    }

    @Test
    void a_key_that_is_none_is_malformed() {
        as("ent-036")
                .post("/api/v1/cases", opening(REQUEST), HEADER, "x".repeat(201))
                .isProblem(400);
        as("ent-036")
                .post("/api/v1/cases", opening(REQUEST), HEADER, "two words")
                .isProblem(400);
    }
}
