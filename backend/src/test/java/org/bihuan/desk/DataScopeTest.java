package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bihuan.document.Documents;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which case and how far into it, asked over REST; who may not see it cannot tell it from one that is not there. */
class DataScopeTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    private Client client;

    @BeforeEach
    void somebodyCalls() {
        client = new Client(port);
    }

    @Test
    void a_thumbnail_is_there_for_whoever_may_see_the_photo_and_for_nobody_else() {
        String file = client.upload("ent-textile", "储存清单");
        world.aCase().of("service-request").with("attachments", List.of(file)).open();
        String thumbnail = "/attachments/" + file + "/thumbnail";

        assertThat(PageVisitor.signedIn(port, "ent-textile").get(thumbnail).statusCode())
                .isEqualTo(200);
        assertThat(PageVisitor.signedIn(port, "intake1").get(thumbnail).statusCode())
                .isEqualTo(200);
        assertThat(PageVisitor.signedIn(port, "ent-logistics").get(thumbnail).statusCode())
                .isEqualTo(404);
        assertThat(PageVisitor.signedIn(port, "expert2").get(thumbnail).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ent-logistics", "officer1", "expert2", "unithead1", "town2", "sysadmin1"})
    void a_case_of_others_is_not_there(String stranger) {
        String file = client.upload("ent-textile", "储存清单");
        Journey story = world.aCase()
                .of("service-request")
                .with("attachments", List.of(file))
                .open()
                .untilConfirmation();
        String number = story.number();
        String paper = documents.of(number).get(0).id();
        String task = story.task("task_confirm").id();

        assertThat(client.get("ent-textile", "/attachments/" + file).status()).isEqualTo(200);
        assertThat(client.get("ent-textile", "/cases/" + number + "/documents/" + paper)
                        .status())
                .isEqualTo(200);
        for (String path : List.of(
                "/cases/" + number,
                "/cases/" + number + "/events",
                "/cases/" + number + "/verification",
                "/cases/" + number + "/diagram",
                "/cases/" + number + "/documents",
                "/cases/" + number + "/documents/" + paper,
                "/attachments/" + file,
                "/tasks/" + task)) {
            assertThat(client.get(stranger, path).status()).as(path).isEqualTo(404);
        }
        Map<String, Object> nothing = Map.of("data", Map.of());
        for (String path : List.of(
                "/tasks/" + task + "/claim",
                "/tasks/" + task + "/release",
                "/tasks/" + task + "/complete",
                "/cases/" + number + "/actions/withdraw")) {
            assertThat(client.post(stranger, path, nothing).status()).as(path).isEqualTo(404);
        }
        assertThat(client.get(stranger, "/cases?q=" + number).json().path("items"))
                .isEmpty();
        assertThat(story.open()).containsExactly("task_confirm");
    }

    @Test
    void a_number_that_is_not_there_answers_like_one_of_others() {
        Journey story = world.aCase().of("service-request").open();

        JsonNode others =
                client.get("ent-logistics", "/cases/" + story.number()).json();
        JsonNode nobodys = client.get("ent-logistics", "/cases/TB2026-999999").json();

        assertThat(others).isEqualTo(nobodys);
    }

    @Test
    void an_officer_finds_no_service_request_at_all() {
        world.aCase().of("service-request").open();

        for (String list : List.of("/cases", "/tasks?view=team")) {
            assertThat(client.get("officer1", list).json().path("items").findValuesAsText("caseType"))
                    .doesNotContain("service-request");
        }
    }

    @Test
    void an_expert_sees_what_they_are_sent_to_and_never_how_clean_they_were() {
        Journey before = world.aCase().of("service-request").open();
        Journey story = world.aCase().of("service-request").openUnsampled().untilConfirmation();
        story.complete("task_confirm", Answers.confirm("yes", 5).put("clean", 4));

        assertThat(client.get("expert1", "/cases/" + before.number()).status()).isEqualTo(404);
        JsonNode seen = client.get("expert1", "/cases/" + story.number()).json().path("data");
        assertThat(seen.path("satisfaction").asInt()).isEqualTo(5);
        assertThat(seen.has("clean")).isFalse();
        assertThat(data("expert1", story, "task-completed", "task_confirm").isMissingNode())
                .isTrue();
        assertThat(client.get("ent-textile", "/cases/" + story.number())
                        .json()
                        .path("data")
                        .path("clean")
                        .asInt())
                .isEqualTo(4);
        assertThat(data("section1", story, "task-completed", "task_confirm")
                        .path("clean")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void an_enterprise_never_reads_what_handlers_write_among_themselves() {
        Journey story = world.aCase().of("service-request").open();
        story.complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"))
                .complete("task_respond", Answers.decline());

        JsonNode seen = client.get("ent-textile", "/cases/" + story.number()).json();

        assertThat(seen.path("data").has("reason")).isFalse();
        assertThat(seen.path("data").has("response")).isFalse();
        assertThat(data("ent-textile", story, "task-completed", "task_respond").isMissingNode())
                .isTrue();
        assertThat(data("intake1", story, "task-completed", "task_respond")
                        .path("reason")
                        .asText())
                .isEqualTo("正在外地");
    }

    @Test
    void the_auditor_gets_every_chain_and_no_data() {
        Journey story = world.aCase().of("service-request").open().untilVisit();

        JsonNode events = client.get("audadmin1", "/cases/" + story.number() + "/events")
                .json()
                .path("items");

        assertThat(events).hasSameSizeAs(story.events());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.has("data")).isFalse();
            assertThat(event.has("salt")).isFalse();
            assertThat(event.path("hash").asText()).hasSize(64);
        });
        assertThat(client.get("audadmin1", "/cases/" + story.number() + "/verification")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(client.get("audadmin1", "/cases/" + story.number()).status()).isEqualTo(404);
    }

    @Test
    void the_supervisor_sees_everything_and_can_do_nothing() {
        Journey story = world.aCase().of("service-request").open();
        String task = story.task("task_accept").id();
        Map<String, Object> answers = Map.of("data", Answers.accept("visit"));

        assertThat(client.get("supervisor1", "/cases/" + story.number()).status())
                .isEqualTo(200);
        assertThat(client.get("supervisor1", "/tasks/" + task).status()).isEqualTo(200);
        assertThat(client.post("supervisor1", "/tasks/" + task + "/claim", Map.of())
                        .status())
                .isIn(403, 409);
        assertThat(client.post("supervisor1", "/tasks/" + task + "/complete", answers)
                        .status())
                .isIn(403, 409);
        assertThat(client.post("supervisor1", "/tasks/" + task + "/release", Map.of())
                        .status())
                .isIn(403, 409);
        assertThat(client.post(
                                "supervisor1",
                                "/cases/" + story.number() + "/actions/withdraw",
                                Map.of("data", Map.of("reason", "试试")))
                        .status())
                .isEqualTo(403);
        assertThat(client.post("supervisor1", "/cases", Map.of("caseType", "service-request", "data", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(story.open()).containsExactly("task_accept");
    }

    private JsonNode data(String username, Journey story, String type, String step) {
        JsonNode events = client.get(username, "/cases/" + story.number() + "/events")
                .json()
                .path("items");
        for (JsonNode event : events) {
            if (event.path("type").asText().equals(type)
                    && event.path("step").asText().equals(step)) {
                return event.path("data");
            }
        }
        throw new AssertionError("no " + type + " of " + step);
    }
}
