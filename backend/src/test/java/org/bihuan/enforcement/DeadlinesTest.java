package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case of penalty as its deadlines pass: on the last day nothing is wrong, on the day after the checklist names the article. */
class DeadlinesTest extends EnforcementStory {

    @LocalServerPort
    private int port;

    @Test
    void ninety_days_to_decide() {
        Journey journey = assigned();

        world.at("2027-02-22T17:00");
        assertThat(broken(journey)).isEmpty();
        world.at("2027-02-23T09:00");
        assertThat(broken(journey)).containsExactly("行政处罚法第六十条");
    }

    @Test
    void ninety_days_and_as_many_as_the_authority_above_has_granted() {
        Journey journey = extended("grant");

        world.at("2027-03-23T17:00");
        assertThat(broken(journey)).isEmpty();
        world.at("2027-03-25T09:00");
        assertThat(broken(journey)).containsExactly("行政处罚法第六十条");
    }

    @Test
    void seven_working_days_to_serve() {
        Journey journey =
                decided(reviewed(act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"))), "penalize");

        world.at("2026-12-02T17:00");
        assertThat(broken(journey)).doesNotContain("行政处罚法第六十一条", "安全生产法第七十八条");
        world.at("2026-12-03T09:00");
        assertThat(broken(journey)).contains("行政处罚法第六十一条", "安全生产法第七十八条");
    }

    @Test
    void three_days_to_decide_on_a_referral_and_one_to_hand_it_over() {
        Journey journey = act(assigned(), world.officer(), "refer", Answers.of())
                .completeAs(
                        world.officer(),
                        "task_refer",
                        Answers.of(
                                "investigators",
                                List.of("officer1", "officer2"),
                                "transferTo",
                                "晋江市公安局",
                                "transferMatter",
                                "涉嫌危险作业罪"));

        world.at("2026-11-27T09:00");
        assertThat(broken(journey)).containsExactly("行政执法机关移送涉嫌犯罪案件的规定第五条");
    }

    @Test
    void three_working_days_to_take_back_what_was_published() {
        Journey journey = act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"));
        decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());
        executed(journey);
        act(
                        journey,
                        enterprise(),
                        "registerRemedy",
                        Answers.of("remedyKind", "reconsideration", "remedyBody", "晋江市人民政府"))
                .completeAs(world.person("legal1"), "task_answerRemedy", Answers.of("answer", "决定合法、适当"))
                .completeAs(world.person("legal1"), "task_remedyResult", Answers.of("result", "revoked"));

        world.at("2026-11-26T17:00");
        assertThat(broken(journey)).doesNotContain("行政处罚法第四十八条");
        world.at("2026-11-27T09:00");
        assertThat(broken(journey)).contains("行政处罚法第四十八条");
    }

    private List<String> broken(Journey journey) {
        return StreamSupport.stream(
                        new Client(port)
                                .get("officer1", "/cases/" + journey.number() + "/legality")
                                .json()
                                .path("lines")
                                .spliterator(),
                        false)
                .filter(line -> line.path("state").asText().equals("broken"))
                .map(line -> line.path("article").asText())
                .toList();
    }
}
