package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.document.Document;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the heads of the bureau discuss a penalty together: from the fine of the parameter on, and, where it is so set, before the notice too. */
class PanelTest extends EnforcementStory {

    @Autowired
    private RuntimeService runtime;

    @Test
    void a_fine_that_reaches_the_parameter_is_discussed() {
        assertThat(reviewed(silent(50000)).open()).containsExactly("task_panel");
    }

    @Test
    void a_smaller_fine_is_not() {
        assertThat(reviewed(silent(49999)).open()).containsExactly("task_submitDecision");
    }

    @Test
    void nobody_looks_at_it_before_the_notice_unless_it_is_so_set() {
        assertThat(investigated("penalize").open()).containsExactly("task_notify");
    }

    @Test
    void an_opinion_before_the_notice_spares_neither_review_nor_panel_after_it() {
        Journey journey = assigned();
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.number(), "enforcement")
                .singleResult()
                .getId();
        runtime.setVariable(process, "reviewsEarly", true);
        investigatedWith(journey, "penalize")
                .completeAs(
                        world.person("legal1"),
                        "task_earlyReview",
                        Answers.of("earlyConclusion", "agree", "earlyOpinion", "同意"))
                .completeAs(deputy(), "task_earlyPanel", earlyPanel());

        assertThat(documents.of(journey.number()).stream().map(Document::kind)).contains("earlyOpinion");
        waived(journey, 50000);
        assertThat(journey.open()).containsExactly("task_legalReview");
        assertThat(reviewed(journey).open()).containsExactly("task_panel");
    }

    private static ObjectNode earlyPanel() {
        return Answers.of(
                "earlyHeldAt",
                "2026-11-23T09:00:00+08:00",
                "earlyMembers",
                List.of("deputy1"),
                "earlyRecord",
                "拟罚款 5 万元");
    }

    private Journey silent(int fine) {
        return waived(investigated("penalize"), fine);
    }

    private Journey waived(Journey journey, int fine) {
        journey.completeAs(
                        world.officer(),
                        "task_notify",
                        Answers.of(
                                "targets",
                                List.of(Map.of("party", "企业", "penalties", List.of("fine"), "fineAmount", fine))))
                .completeAs(world.officer(), "task_serve", served());
        return act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
    }
}
