package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;

/** How a penalty case ends: without violation, with a decision revoked or upheld, with a court that enforces. */
class OutcomesTest extends EnforcementStory {

    @Test
    void a_suspicion_that_was_not_confirmed_ends_without_violation() {
        Journey journey = decided(reviewed(investigated("no_violation")), "no_violation")
                .completeAs(world.officer(), "task_serve", served());

        closed(journey);

        assertThat(journey.outcome()).isEqualTo("no_violation");
    }

    @Test
    void a_decision_that_was_revoked_ends_as_revoked() {
        Journey journey = remedied(penalized(notified(false)), "revoked");
        withdrawn(journey);

        closed(executed(journey), Answers.of("decision", "agree", "remedyStatus", "reconsideration"));

        assertThat(journey.outcome()).isEqualTo("revoked");
    }

    @Test
    void what_was_published_of_a_decision_that_was_revoked_is_withdrawn_by_whoever_publishes() {
        Journey journey = remedied(penalized(notified(false)), "changed");

        assertThat(journey.open()).contains("task_withdraw");
        assertThat(withdrawn(journey).open()).doesNotContain("task_withdraw");
    }

    @Test
    void nothing_is_withdrawn_of_a_decision_that_was_upheld() {
        assertThat(remedied(penalized(notified(false)), "maintained").open()).doesNotContain("task_withdraw");
    }

    @Test
    void a_decision_that_was_upheld_stays_a_penalty() {
        Journey journey = remedied(penalized(notified(false)), "maintained");

        closed(executed(journey));

        assertThat(journey.outcome()).isEqualTo("penalized");
    }

    @Test
    void a_fine_that_the_court_enforced_ends_with_the_court() {
        Journey journey = penalized(notified(false));
        world.at("2026-12-09T10:00");
        act(journey, world.officer(), "urgePayment", Answers.of())
                .completeAs(world.officer(), "task_urge", Answers.of("unpaid", "30000", "surcharge", "0"))
                .completeAs(world.officer(), "task_serve", served().put("servedAt", "2026-12-09T09:00:00+08:00"));
        world.at("2027-06-03T09:00");
        journey.completeAs(
                        world.officer(),
                        "task_applyCourt",
                        Answers.of(
                                "courtNeeded", "apply", "court", "晋江市人民法院", "claim", "30000", "courtReason", "催告后仍不履行"))
                .completeAs(director(), "task_approveCourt", Answers.of("courtApproval", "approve"))
                .completeAs(world.person("legal1"), "task_courtResult", Answers.of("courtRuling", "granted"));

        closed(executed(journey), Answers.of("decision", "agree", "remedyStatus", "expired"));

        assertThat(journey.outcome()).isEqualTo("court_enforced");
    }

    private Journey penalized(Journey journey) {
        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
        return decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());
    }

    private Journey withdrawn(Journey journey) {
        return journey.completeAs(
                archivist(),
                "task_withdraw",
                Answers.of("withdrawal", "withdrawn", "withdrawnAt", "2026-11-23T09:00:00+08:00"));
    }

    private Journey remedied(Journey journey, String result) {
        return act(journey, enterprise(), "registerRemedy", remedy("reconsideration"))
                .completeAs(world.person("legal1"), "task_answerRemedy", Answers.of("answer", "决定合法、适当"))
                .completeAs(world.person("legal1"), "task_remedyResult", Answers.of("result", result));
    }

    private static ObjectNode remedy(String kind) {
        return Answers.of("remedyKind", kind, "remedyBody", "晋江市人民政府");
    }
}
