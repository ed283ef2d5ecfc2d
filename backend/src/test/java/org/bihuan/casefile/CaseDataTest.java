package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_last_word_on_a_field_holds_and_its_step_is_known() {
        CaseData data = CaseData.empty()
                .with("start", json("{'category':'dust'}"), Set.of())
                .with("task_accept", json("{'category':'fire'}"), Set.of());

        assertThat(data.value("category").asText()).isEqualTo("fire");
        assertThat(data.source("category")).isEqualTo("task_accept");
    }

    @Test
    void a_step_that_is_done_again_takes_back_what_it_said_before() {
        CaseData data = CaseData.empty()
                .with("task_visit", json("{'place':'仓库','findings':[{'level':'major'}]}"), Set.of())
                .with("task_visit", json("{'place':'车间'}"), Set.of());

        assertThat(data.values()).isEqualTo(json("{'place':'车间'}"));
    }

    @Test
    void a_step_takes_back_nothing_that_another_step_said() {
        CaseData data = CaseData.empty()
                .with("start", json("{'category':'dust'}"), Set.of())
                .with("task_accept", json("{'decision':'accept'}"), Set.of());

        assertThat(data.value("category").asText()).isEqualTo("dust");
    }

    @Test
    void files_only_ever_accumulate() {
        Set<String> files = Set.of("attachments");
        CaseData data = CaseData.empty()
                .with("start", json("{'attachments':['a','b']}"), files)
                .with("task_supplement", json("{'attachments':['b','c']}"), files)
                .with("task_supplement", json("{'reply':'已补'}"), files);

        assertThat(data.value("attachments").toString()).isEqualTo("[\"a\",\"b\",\"c\"]");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
