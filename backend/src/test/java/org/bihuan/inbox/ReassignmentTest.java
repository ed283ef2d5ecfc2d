package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may give a task to somebody else, asked over REST. */
class ReassignmentTest extends HouseStory {

    @LocalServerPort
    private int port;

    private Client client;
    private Journey story;
    private String path;

    @BeforeEach
    void anExpertIsSent() {
        client = new Client(port);
        story = world.aCase()
                .of("service-request")
                .open()
                .complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"));
        path = "/tasks/" + story.task("task_respond").id() + "/reassign";
    }

    @Test
    void a_dispatcher_sends_another_expert_and_the_case_says_why() {
        Client.Answer answer = client.post("dispatch1", path, Map.of("to", "expert3", "reason", "出差"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("assignee").asText()).isEqualTo("expert3");
        assertThat(story.value("leadExpert").asText()).isEqualTo("expert3");
        assertThat(story.facts()).containsOnlyOnce("task-reassigned");
        assertThat(client.get("expert3", "/cases/" + story.number()).status()).isEqualTo(200);
        assertThat(world.lastNotice("expert3", story.number())).contains("出差");
    }

    @Test
    void who_may_not_give_it_away_is_told_so_or_does_not_find_it() {
        Map<String, String> wish = Map.of("to", "expert3", "reason", "出差");

        assertThat(client.post("expert1", path, wish).status()).isEqualTo(403);
        assertThat(client.post("intake1", path, wish).status()).isEqualTo(403);
        assertThat(client.post("ent-textile", path, wish).status()).isEqualTo(403);
        assertThat(client.post("officer1", path, wish).status()).isEqualTo(404);
        assertThat(client.post("sysadmin1", path, wish).status()).isEqualTo(404);
        assertThat(story.facts()).doesNotContain("task-reassigned");
    }

    @Test
    void who_could_not_have_taken_it_cannot_be_given_it() {
        assertThat(client.post("deputy1", path, Map.of("to", "intake1", "reason", "出差"))
                        .status())
                .isEqualTo(422);
        assertThat(client.post("deputy1", path, Map.of("to", "nobody", "reason", "出差"))
                        .status())
                .isEqualTo(422);
        assertThat(client.post("deputy1", path, Map.of("to", "expert3")).status())
                .isEqualTo(422);
    }

    @Test
    void giving_it_again_changes_nothing_and_a_task_that_is_over_stays_over() {
        Map<String, String> wish = Map.of("to", "expert3", "reason", "出差");
        client.post("deputy1", path, wish);

        assertThat(client.post("deputy1", path, wish).status()).isEqualTo(200);
        assertThat(story.facts()).containsOnlyOnce("task-reassigned");
        story.completeAs(world.person("expert3"), "task_respond", Answers.decline());
        assertThat(client.post("deputy1", path, wish).status()).isEqualTo(409);
    }
}
