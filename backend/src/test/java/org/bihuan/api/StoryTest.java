package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client that fills forms from their JSON takes the newspaper's story from end to end. */
class StoryTest extends ApiTest {

    @Test
    void an_enterprise_is_helped_and_says_so() {
        JsonNode type = as(TEXTILE).get("/api/v1/case-types").is(200).json().path(0);
        Answer form = as(TEXTILE)
                .get("/api/v1/case-types/service-request/forms/"
                        + type.path("startForm").asText() + "?version="
                        + type.path("version").asInt())
                .is(200);
        ObjectNode data = FormFiller.fill(form.json(), none(), Map.of("contactPhone", "13800001001"));

        Answer opened = as(TEXTILE)
                .post("/api/v1/cases", Map.of("caseType", "service-request", "data", data))
                .is(201);
        String number = opened.text("number");
        complete(number, "task_accept", "intake1", Map.of());
        complete(number, "task_dispatch", "dispatch1", Map.of());
        String lead = as("dispatch1")
                .get("/api/v1/cases/" + number)
                .at("data")
                .path("leadExpert")
                .asText();
        complete(number, "task_respond", lead, Map.of());
        complete(number, "task_visit", lead, Map.of());
        complete(number, "task_advise", lead, Map.of());
        Answer last = complete(number, "task_confirm", TEXTILE, Map.of());

        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + number);
        assertThat(number).matches("TB2026-\\d{6}");
        assertThat(last.at("case").path("number").asText()).isEqualTo(number);
        Answer done = as(TEXTILE).get("/api/v1/cases/" + number).is(200);
        if (done.text("status").equals("open")) {
            complete(number, "task_callback", "intake1", Map.of());
            done = as(TEXTILE).get("/api/v1/cases/" + number).is(200);
        }
        assertThat(done.text("status")).isEqualTo("closed");
        assertThat(done.text("outcome")).isEqualTo("solved");
        assertThat(done.at("data").path("satisfaction").asText()).isEqualTo("5");
        assertThat(as(TEXTILE)
                        .get("/api/v1/cases/" + number + "/verification")
                        .at("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_advice_can_be_fetched_as_pdf_and_as_word_file() {
        String number = openedUpTo("task_advise", TEXTILE);
        complete(number, "task_advise", "expert1", Map.of("advice", "建议分类分库储存，并设置通风。"));

        Answer documents =
                as(TEXTILE).get("/api/v1/cases/" + number + "/documents").is(200);

        String id = documents.at("items").path(0).path("id").asText();
        String path = "/api/v1/cases/" + number + "/documents/" + id;
        assertThat(start(as(TEXTILE).get(path).is(200))).startsWith("%PDF-");
        assertThat(start(as(TEXTILE).get(path + "?format=pdf").is(200))).startsWith("%PDF-");
        assertThat(start(as(TEXTILE).get(path + "?format=docx").is(200))).startsWith("PK");
        as("ent-logistics").get(path).isProblem(404);
    }

    @Test
    void the_enterprise_withdraws_by_the_action_that_it_is_offered() {
        String number = open(TEXTILE);
        JsonNode offer =
                as(TEXTILE).get("/api/v1/cases/" + number).at("actions").path(0);
        Answer form = as(TEXTILE)
                .get("/api/v1/case-types/service-request/forms/"
                        + offer.path("form").asText())
                .is(200);

        Answer withdrawn = as(TEXTILE)
                .post(
                        "/api/v1/cases/" + number + "/actions/"
                                + offer.path("key").asText(),
                        Map.of("data", FormFiller.fill(form.json(), none(), Map.of())))
                .is(200);

        assertThat(withdrawn.text("outcome")).isEqualTo("withdrawn");
        assertThat(withdrawn.at("tasks")).isEmpty();
        as(TEXTILE)
                .post("/api/v1/cases/" + number + "/actions/withdraw", Map.of("data", Map.of("reason", "又不需要了")))
                .isProblem(409);
    }

    @Test
    void an_attachment_belongs_to_its_uploader_until_a_submitted_form_names_it() {
        String id = as(TEXTILE)
                .upload("现场.txt", "仓库平面说明".getBytes(StandardCharsets.UTF_8))
                .is(201)
                .text("id");
        as("intake1").get("/api/v1/attachments/" + id).isProblem(404);

        Answer opened = as(TEXTILE)
                .post("/api/v1/cases", opening(requestWith("attachments", List.of(id))))
                .is(201);

        assertThat(opened.at("attachments").path(0).path("id").asText()).isEqualTo(id);
        assertThat(new String(
                        as("intake1").get("/api/v1/attachments/" + id).is(200).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("仓库平面说明");
        as("ent-logistics").get("/api/v1/attachments/" + id).isProblem(404);
    }

    private static String start(Answer answer) {
        return new String(answer.bytes(), 0, 5, StandardCharsets.ISO_8859_1);
    }
}
