package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.enterprise.PenaltyRecords;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small penalty is decided on the spot by two officers, handed over and reported back. */
class OnTheSpotStoryTest extends EnforcementStory {

    @Autowired
    private PenaltyRecords records;

    @Test
    void a_fine_on_the_spot_is_handed_over_reported_back_and_paid() {
        Journey journey = begun();
        journey.completeAs(world.officer(), "task_penalizeOnSpot", decision("penalize"))
                .completeAs(world.officer(), "task_serve", served())
                .completeAs(world.officer(), "task_reportBack", Answers.of("reportedAt", "2026-11-23T09:00:00+08:00"))
                .completeAs(
                        archivist(),
                        "task_publish",
                        Answers.of("publishedAt", "2026-11-23T09:00:00+08:00", "masked", true))
                .completeAs(archivist(), "task_payment", payment(true));

        closed(journey);

        assertThat(journey.outcome()).isEqualTo("penalized");
        assertThat(journey.passed()).contains("document_onSpot");
    }

    @Test
    void a_fine_on_the_spot_stands_on_the_file_of_the_enterprise() {
        Journey journey = begun().completeAs(world.officer(), "task_penalizeOnSpot", decision("penalize"));

        assertThat(records.of(String.valueOf(enterprise().organisation().uscc())))
                .extracting(PenaltyRecord::caseNumber)
                .contains(journey.number());
    }

    @Test
    void whoever_is_exempted_on_the_spot_gets_no_decision() {
        Journey journey = begun().completeAs(world.officer(), "task_penalizeOnSpot", decision("exempt"));

        assertThat(journey.outcome()).isEqualTo("exempted");
        assertThat(journey.passed()).doesNotContain("document_onSpot");
    }

    private Journey begun() {
        ObjectNode start = Answers.of(
                "enterprise", String.valueOf(enterprise().organisation().uscc()), "matter", "灭火器检查");
        return world.journey(world.as(
                world.officer(), () -> cases.open("enforcement-simple", start).number()));
    }

    private static ObjectNode decision(String decision) {
        ObjectNode answers = Answers.of(
                "servers", List.of("officer1", "officer2"), "facts", "灭火器失效", "cause", "未维护消防器材", "decision", decision);
        if (decision.equals("penalize")) {
            answers.setAll(Answers.of(
                    "targets", List.of(Map.of("party", "企业", "penalties", List.of("fine"), "fineAmount", 1000))));
        }
        return answers;
    }
}
