package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.legality.LegalityChecklist;
import org.bihuan.legality.PenaltyTargets.Timeline;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case punishes an enterprise and who is responsible in it, each with a notice, a decision, a payment and a remedy of its own. */
class TwoTargetsTest extends EnforcementStory {

    private static final String ENTERPRISE = "企业";
    private static final String PERSON = "许志明";

    @Autowired
    private LegalityChecklist checklist;

    @Test
    void the_notice_goes_out_until_each_of_them_has_it() {
        Journey journey = told().completeAs(world.officer(), "task_serve", served(ENTERPRISE));
        assertThat(journey.open()).containsExactly("task_serve");

        journey.completeAs(world.officer(), "task_serve", served(PERSON));
        assertThat(journey.open()).isEmpty();
    }

    @Test
    void a_service_that_names_nobody_reaches_all_of_them() {
        assertThat(told().completeAs(world.officer(), "task_serve", served()).open())
                .isEmpty();
    }

    @Test
    void each_has_the_days_that_follow_its_own_service() {
        Journey journey = told().completeAs(world.officer(), "task_serve", served(ENTERPRISE));
        world.at("2026-11-25T10:00");
        journey.completeAs(world.officer(), "task_serve", served(PERSON).put("servedAt", "2026-11-25T09:00:00+08:00"));

        assertThat(timelines(journey))
                .extracting(Timeline::party, timeline -> String.valueOf(timeline.hearingUntil()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ENTERPRISE, "2026-11-30"),
                        org.assertj.core.groups.Tuple.tuple(PERSON, "2026-12-02"));
    }

    @Test
    void the_waiver_of_one_does_not_shorten_the_days_of_the_other() {
        Journey journey = told().completeAs(world.officer(), "task_serve", served());
        ObjectNode waiver = file("waiverFiles").put("waiverParty", ENTERPRISE);
        act(journey, enterprise(), "waiveHearing", waiver);
        reviewed(journey)
                .completeAs(
                        deputy(),
                        "task_panel",
                        Answers.of(
                                "heldAt",
                                "2026-11-23T09:00:00+08:00",
                                "members",
                                List.of("deputy1", "deputy2"),
                                "record",
                                "讨论",
                                "conclusion",
                                "同意"))
                .completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"));

        assertThat(refusal(() -> journey.completeAs(director(), "task_decide", decision())))
                .contains("申请听证的期限到2026-11-30才满");
    }

    @Test
    void one_pays_while_the_other_sues() {
        Journey journey = decided();
        act(journey, enterprise(), "registerRemedy", remedy().put("remedyParty", PERSON));
        journey.completeAs(archivist(), "task_payment", payment(false).put("payer", ENTERPRISE));

        assertThat(timelines(journey))
                .extracting(Timeline::party, timeline -> timeline.paid().intValue(), Timeline::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ENTERPRISE, 10000, null),
                        org.assertj.core.groups.Tuple.tuple(PERSON, 0, "litigation"));
        assertThat(journey.open())
                .containsExactlyInAnyOrder(
                        "task_answerRemedy", "task_publish", "task_payment", "task_verifyCorrection");
    }

    @Test
    void a_person_is_not_published_by_name() {
        Journey journey = decided();

        assertThat(refusal(() -> journey.completeAs(
                        archivist(), "task_publish", Answers.of("publishedAt", "2026-11-23T09:00:00+08:00"))))
                .contains("masked 被处罚人“许志明”是个人", "第五十条");
    }

    @Test
    void nobody_is_served_whom_the_case_does_not_punish() {
        Journey journey = told();

        assertThat(refusal(() -> journey.completeAs(world.officer(), "task_serve", served("别人"))))
                .contains("servedParty");
    }

    private Journey told() {
        return investigated("penalize")
                .completeAs(world.officer(), "task_notify", Answers.of("targets", targets(true)));
    }

    private Journey decided() {
        Journey journey = investigated("penalize")
                .completeAs(world.officer(), "task_notify", Answers.of("targets", targets(false)))
                .completeAs(world.officer(), "task_serve", served());
        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
        return reviewed(journey)
                .completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"))
                .completeAs(director(), "task_decide", decision())
                .completeAs(world.officer(), "task_serve", served(ENTERPRISE))
                .completeAs(world.officer(), "task_serve", served(PERSON));
    }

    private static ObjectNode decision() {
        return Answers.of("decision", "penalize", "decisionReason", "依法决定", "targets", targets(false));
    }

    private static List<Map<String, Object>> targets(boolean hearingRight) {
        return List.of(target(ENTERPRISE, 30000, hearingRight), target(PERSON, 8000, hearingRight));
    }

    private static Map<String, Object> target(String party, int fine, boolean hearingRight) {
        return hearingRight
                ? Map.of("party", party, "penalties", List.of("fine"), "fineAmount", fine, "hearingRight", true)
                : Map.of("party", party, "penalties", List.of("fine"), "fineAmount", fine);
    }

    private static ObjectNode served(String party) {
        return served().put("servedParty", party);
    }

    private static ObjectNode remedy() {
        return Answers.of("remedyKind", "litigation", "remedyBody", "晋江市人民法院");
    }

    private List<Timeline> timelines(Journey journey) {
        return checklist.of(journey.file()).targets();
    }
}
