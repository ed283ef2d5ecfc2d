package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.ResultActions;

class IdempotencyTest extends DoorTestBase {

    @Test
    void the_same_key_and_body_give_the_same_answer_without_doing_it_again() throws Exception {
        String bearer = bearer("intake1");

        for (int i = 0; i < 3; i++) {
            works(bearer, "key-1", order("a"))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/probe/works/1"))
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                    .andExpect(content().json("{\"number\":1,\"name\":\"a\"}", true));
        }

        assertThat(probes.works).hasValue(1);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() throws Exception {
        String bearer = bearer("intake1");
        works(bearer, "key-1", order("a"));

        works(bearer, "key-1", order("b"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
        assertThat(probes.works).hasValue(1);
    }

    @Test
    void a_key_is_one_persons_and_compared_exactly() throws Exception {
        works(bearer("intake1"), "key-1", order("a")).andExpect(status().isCreated());
        works(bearer("expert1"), "key-1", order("a")).andExpect(status().isCreated());
        works(bearer("intake1"), "KEY-1", order("a")).andExpect(status().isCreated());

        assertThat(probes.works).hasValue(3);
    }

    @Test
    void while_the_first_is_still_at_work_the_second_is_a_conflict() throws Exception {
        String bearer = bearer("intake1");
        probes.begun = new CountDownLatch(1);
        probes.mayEnd = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> {
            try {
                return works(bearer, "key-1", order("a"))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(probes.begun.await(20, TimeUnit.SECONDS)).isTrue();

        works(bearer, "key-1", order("a")).andExpect(status().isConflict());

        probes.mayEnd.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(201);
        works(bearer, "key-1", order("a")).andExpect(status().isCreated());
        assertThat(probes.works).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "broken"})
    void a_lost_race_and_a_failure_free_the_key(String name) throws Exception {
        String bearer = bearer("intake1");

        works(bearer, "key-1", order(name));
        works(bearer, "key-1", order(name));

        assertThat(probes.works).hasValue(2);
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM idempotency_key", Long.class))
                .isZero();
    }

    @Test
    void a_refused_form_is_refused_again_with_the_same_words() throws Exception {
        String bearer = bearer("intake1");

        for (int i = 0; i < 2; i++) {
            works(bearer, "key-1", order("wrong"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                    .andExpect(content().json("{\"errors\":[{\"field\":\"name\",\"message\":\"名称不对。\"}]}"));
        }

        assertThat(probes.works).hasValue(1);
    }

    @Test
    void a_key_is_kept_for_24_hours() throws Exception {
        works(bearer("intake1"), "key-1", order("a"));

        clock.forward(Duration.ofHours(24).minusMinutes(1));
        works(bearer("intake1"), "key-1", order("a"));
        assertThat(probes.works).hasValue(1);
        clock.forward(Duration.ofMinutes(2));
        works(bearer("intake1"), "key-1", order("a"));
        assertThat(probes.works).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "中文"})
    void a_key_is_visible_ascii(String key) throws Exception {
        works(bearer("intake1"), key, order("a")).andExpect(status().isBadRequest());
        assertThat(probes.works).hasValue(0);
    }

    @Test
    void a_key_has_at_most_200_characters() throws Exception {
        works(bearer("intake1"), "k".repeat(200), order("a")).andExpect(status().isCreated());
        works(bearer("intake1"), "k".repeat(201), order("a")).andExpect(status().isBadRequest());
    }

    @Test
    void an_upload_is_recognised_by_what_it_brings() throws Exception {
        String bearer = bearer("intake1");

        uploads(bearer, "first").andExpect(status().isOk());
        uploads(bearer, "first").andExpect(status().isOk()).andExpect(content().json("{\"number\":1}"));
        uploads(bearer, "second").andExpect(status().isConflict());

        assertThat(probes.works).hasValue(1);
    }

    private ResultActions uploads(String bearer, String text) throws Exception {
        MockPart file = new MockPart("file", "photo.jpg", text.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/api/v1/probe/uploads")
                .part(file)
                .header("Authorization", bearer)
                .header("Idempotency-Key", "key-1"));
    }

    private ResultActions works(String bearer, String key, String body) throws Exception {
        return mvc.perform(post("/api/v1/probe/works")
                .header("Authorization", bearer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String order(String name) {
        return "{\"name\":\"%s\",\"amount\":1}".formatted(name);
    }
}
