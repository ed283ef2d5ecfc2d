package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.notification.Outbox;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was ordered is put right, rechecked and signed off, one hazard after the other; or it becomes a lead and is put right all the same. */
class RectificationStoryTest extends InspectionStory {

    @Autowired
    private CaseLinks links;

    @Autowired
    private Outbox outbox;

    @Test
    void what_is_put_right_is_signed_off() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        journey.completeAs(enterprise(), "task_rectify", rectified(1))
                .completeAs(world.officer(), "task_recheck", rechecked(1))
                .completeAs(unitHead(), "task_signOff", signOff(1));

        informed(journey);

        assertThat(journey.outcome()).isEqualTo("signed_off");
        assertThat(statuses(journey)).containsExactly("1 CLOSED");
        assertThat(journey.way())
                .containsSubsequence(
                        "task_issueOrder",
                        "task_serve",
                        "task_rectify",
                        "task_recheck",
                        "task_signOff",
                        "end_signed_off")
                .doesNotContain("task_disposal");
    }

    @Test
    void the_clock_of_putting_right_ends_with_the_last_due_day() {
        Journey journey = ordered(finding(1, "general", "deadline"));

        assertThat(journey.timer("timer_rectifyOverdue")).contains(World.moment("2026-12-04T17:30"));
        journey.fire("timer_rectifyOverdue");

        assertThat(journey.open()).containsExactly("task_recheck");
        assertThat(statuses(journey)).containsExactly("1 OVERDUE");
    }

    @Test
    void passed_ones_are_signed_off_at_once_and_failed_ones_go_round_again() {
        Journey journey = ordered(finding(1, "general", "deadline"), finding(2, "general", "deadline"));
        journey.completeAs(enterprise(), "task_rectify", rectified(1, 2))
                .completeAs(world.officer(), "task_recheck", rechecked(1, -2));
        assertThat(journey.open()).containsExactlyInAnyOrder("task_signOff", "task_disposal");

        journey.completeAs(unitHead(), "task_signOff", signOff(1));
        assertThat(statuses(journey)).contains("1 CLOSED");
        assertThat(journey.open()).containsExactly("task_disposal");

        journey.completeAs(unitHead(), "task_disposal", Answers.of("disposal", "more_time", "reason", "设备未到货"));
        assertThat(journey.open()).containsExactly("task_rectify");
        assertThat(statuses(journey)).containsExactly("1 CLOSED", "2 RECTIFYING");
    }

    @Test
    void what_failed_the_recheck_cannot_be_signed_off() {
        Journey journey = ordered(finding(1, "general", "deadline"), finding(2, "general", "deadline"));
        journey.completeAs(enterprise(), "task_rectify", rectified(1, 2))
                .completeAs(world.officer(), "task_recheck", rechecked(1, -2));

        assertThatThrownBy(() -> journey.completeAs(unitHead(), "task_signOff", signOff(1, 2)))
                .isInstanceOf(RefusedException.class);

        assertThat(statuses(journey).get(0)).isEqualTo("1 VERIFIED");
    }

    @Test
    void what_is_returned_at_sign_off_is_put_right_again() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        journey.completeAs(enterprise(), "task_rectify", rectified(1))
                .completeAs(world.officer(), "task_recheck", rechecked(1))
                .completeAs(unitHead(), "task_signOff", Answers.of("decision", "return", "remark", "照片看不清"));

        assertThat(journey.open()).containsExactly("task_rectify");
        assertThat(statuses(journey)).containsExactly("1 RECTIFYING");
    }

    @Test
    void an_enforced_failure_opens_a_lead_and_is_put_right_all_the_same() {
        Journey journey = enforced();

        assertThat(leads(journey)).hasSize(1);
        Journey lead = world.journey(leads(journey).get(0));
        assertThat(lead.open()).containsExactly("task_registerLead");
        assertThat(lead.value("sourceRef").asText()).isEqualTo(journey.number());
        assertThat(journey.open()).containsExactly("task_rectify");
        assertThat(statuses(journey)).containsExactly("1 ESCALATED");

        journey.completeAs(enterprise(), "task_rectify", rectified(1))
                .completeAs(world.officer(), "task_recheck", rechecked(1))
                .completeAs(unitHead(), "task_signOff", signOff(1));
        informed(journey);
        assertThat(journey.outcome()).isEqualTo("escalated");
        assertThat(statuses(journey)).containsExactly("1 CLOSED");
    }

    @Test
    void when_filing_is_refused_the_failure_comes_back_to_be_disposed_of() {
        Journey journey = enforced();
        String lead = leads(journey).get(0);

        ObjectNode registration = Answers.of(
                "sourceType",
                "recheck",
                "enterprise",
                uscc(),
                "facts",
                "复查不合格",
                "foundAt",
                "2026-11-24T10:00:00+08:00");
        world.journey(lead)
                .completeAs(world.officer(), "task_registerLead", registration)
                .completeAs(world.officer(), "task_applyFiling", Answers.of("cause", "逾期未整改", "opinion", "建议立案"))
                .completeAs(unitHead(), "task_reviewFiling", Answers.of("decision", "agree"))
                .completeAs(
                        world.person("deputy1"),
                        "task_approveFiling",
                        Answers.of("decision", "refuse", "remark", "事实不清"));
        deliverAll();

        assertThat(world.journey(lead).outcome()).isEqualTo("not_filed");
        assertThat(journey.open()).containsExactly("task_disposal");
        assertThat(journey.facts()).containsOnlyOnce("case-told");
    }

    @Test
    void the_enterprise_does_not_see_a_lead_about_it() {
        Journey journey = enforced();

        assertThat(leads(journey)).hasSize(1);
        assertThat(world.as(enterprise(), () -> links.of(journey.number()))).isEmpty();
    }

    @Test
    void an_extension_that_is_granted_moves_the_day() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        act(journey, "applyExtension", extension("2026-12-18"));
        assertThat(journey.open()).containsExactlyInAnyOrder("task_rectify", "task_decideExtension");

        journey.completeAs(
                unitHead(),
                "task_decideExtension",
                Answers.of("decision", "grant", "newDueDate", "2026-12-18", "remark", "理由充分"));

        assertThat(journey.open()).containsExactly("task_rectify");
        assertThat(journey.timer("timer_rectifyOverdue")).contains(World.moment("2026-12-18T17:30"));
        assertThat(statuses(journey)).containsExactly("1 EXTENDED");
    }

    @Test
    void an_extension_that_is_refused_leaves_the_day() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        act(journey, "applyExtension", extension("2026-12-18"));

        journey.completeAs(unitHead(), "task_decideExtension", Answers.of("decision", "refuse", "remark", "理由不足"));

        assertThat(journey.timer("timer_rectifyOverdue")).contains(World.moment("2026-12-04T17:30"));
        assertThat(statuses(journey)).containsExactly("1 RECTIFYING");
        assertThat(journey.passed()).contains("document_extension");
    }

    @Test
    void nobody_asks_for_more_time_after_the_last_day() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        world.at("2026-12-05T10:00");

        assertThatThrownBy(() -> act(journey, "applyExtension", extension("2026-12-18")))
                .isInstanceOf(RefusedException.class);
        assertThat(journey.open()).containsExactly("task_rectify");
    }

    @Test
    void the_enterprise_may_ask_for_the_recheck_early() {
        Journey journey = ordered(finding(1, "general", "deadline"));

        act(journey, "requestRecheck", Answers.of());

        assertThat(journey.open()).containsExactly("task_recheck");
    }

    /** Not put right in time, and handed to enforcement; the lead is there. */
    private Journey enforced() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        journey.completeAs(enterprise(), "task_rectify", rectified(1))
                .completeAs(world.officer(), "task_recheck", rechecked(-1))
                .completeAs(unitHead(), "task_disposal", Answers.of("disposal", "enforce", "reason", "逾期不改"));
        deliverAll();
        return journey;
    }

    private static ObjectNode extension(String day) {
        ObjectNode extension = Answers.of("newDueDate", day, "reason", "设备采购需要时间", "interimMeasures", "停用该设备");
        extension.putArray("findingNos").add("1");
        return extension;
    }

    private List<String> statuses(Journey journey) {
        return hazards.of(journey.number()).stream()
                .map(hazard -> hazard.findingNo() + " " + hazard.status())
                .toList();
    }

    private List<String> leads(Journey journey) {
        return world.as(world.supervisor(), () -> links.of(journey.number()).stream()
                .map(link -> link.file().number())
                .toList());
    }

    private void deliverAll() {
        while (outbox.deliverDue(50) > 0) {
            continue;
        }
    }
}
