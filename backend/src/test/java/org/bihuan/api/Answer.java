package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What came back: {@code json} is the missing node if the body is no JSON. */
record Answer(int status, JsonNode json, byte[] bytes, HttpHeaders headers) {

    Answer is(int expected) {
        assertThat(status).as("status of %s", json).isEqualTo(expected);
        return this;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    JsonNode at(String field) {
        return json.path(field);
    }

    String text(String field) {
        return json.path(field).asText();
    }

    /** A refusal in the form of RFC 9457, and nothing of what happened inside. */
    Answer isProblem(int expected) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).isNotEmpty();
        assertThat(text("title")).isNotEmpty();
        assertThat(at("status").asInt()).isEqualTo(expected);
        assertThat(text("detail")).isNotEmpty();
        assertThat(json.toString()).doesNotContain("Exception", "org.bihuan", "at java.");
        if (expected == 422) {
            assertThat(at("errors")).isNotEmpty().allSatisfy(error -> {
                assertThat(error.path("field").isTextual()).isTrue();
                assertThat(error.path("message").asText()).isNotEmpty();
            });
        }
        return this;
    }
}
