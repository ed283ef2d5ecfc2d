package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bihuan.clock.ClockWatch;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens beside a case: evidence is kept, goods are seized, an officer is objected to, and the case goes on. */
class MeasuresStoryTest extends EnforcementStory {

    @Autowired
    private ClockWatch watch;

    @Test
    void evidence_is_kept_with_approval_and_dealt_with_while_the_investigation_goes_on() {
        Journey journey = preserved();

        assertThat(journey.open()).containsExactlyInAnyOrder("task_collectEvidence", "task_handlePreservation");
        assertThat(LocalDate.ofInstant(journey.clock("DL-REG").dueAt(), ZoneOffset.ofHours(8)))
                .isEqualTo("2026-12-02");

        journey.completeAs(
                world.officer(),
                "task_handlePreservation",
                Answers.of("preservationHandling", "release", "preservationOutcome", "已拍照取样"));

        assertThat(journey.open()).containsExactly("task_collectEvidence");
        assertThat(journey.passed()).contains("document_preservation", "document_preservationHandled");
    }

    @Test
    void evidence_that_nobody_has_dealt_with_in_seven_working_days_is_raised_to_the_supervisor() {
        Journey journey = preserved();
        world.at("2026-12-03T09:00");
        watch.warnDue();

        assertThat(world.lastNotice(world.supervisor().username(), journey.number()))
                .contains("处理先行登记保存的证据", "请督促办理");
    }

    @Test
    void whoever_seized_goods_is_reminded_on_the_thirtieth_day_to_release_them() {
        Journey journey = seized();
        world.at("2026-12-24T09:00");
        watch.warnDue();

        assertThat(world.notices("officer1", journey.number(), "已经超期：查封、扣押")).isPositive();
    }

    @Test
    void evidence_that_is_kept_without_approval_is_not_kept() {
        Journey journey = preservationAsked()
                .completeAs(director(), "task_approvePreservation", Answers.of("preservationApproval", "refuse"));

        assertThat(journey.open()).containsExactly("task_collectEvidence");
        assertThat(journey.passed()).doesNotContain("document_preservation");
    }

    @Test
    void goods_are_seized_after_approval_and_for_thirty_days() {
        Journey journey = seized();

        assertThat(journey.open()).containsExactlyInAnyOrder("task_collectEvidence", "task_handleSeizure");
        assertThat(LocalDate.ofInstant(journey.clock("DL-SEAL").dueAt(), ZoneOffset.ofHours(8)))
                .isEqualTo("2026-12-23");
    }

    @Test
    void a_seizure_is_kept_longer_only_with_approval_and_then_dealt_with() {
        Journey journey = seized().completeAs(world.officer(), "task_handleSeizure", longer("2027-01-20"))
                .completeAs(director(), "task_approveExtension", Answers.of("extensionApproval", "approve"));

        assertThat(LocalDate.ofInstant(journey.clock("DL-SEAL").dueAt(), ZoneOffset.ofHours(8)))
                .isEqualTo("2027-01-20");

        released(journey);

        assertThat(journey.open()).containsExactly("task_collectEvidence");
        assertThat(journey.passed()).contains("document_seizure", "document_extension", "document_seizureHandled");
    }

    @Test
    void a_seizure_is_not_kept_longer_than_the_law_allows() {
        Journey journey = seized();

        assertThat(refusal(() -> journey.completeAs(world.officer(), "task_handleSeizure", longer("2027-02-01"))))
                .contains("seizedUntil", "第二十五条");
    }

    @Test
    void a_case_is_not_closed_while_goods_are_still_seized() {
        Journey journey = decided(reviewed(investigatedWith(seized(), "exempt")), "exempt")
                .completeAs(world.officer(), "task_serve", served());

        assertThat(refusal(() -> closed(journey))).contains("还没有处理", "行政强制法第二十七条");

        closed(released(journey));

        assertThat(journey.outcome()).isEqualTo("exempted");
    }

    @Test
    void an_objection_does_not_stop_the_investigation() {
        Journey journey = objected();

        assertThat(journey.open()).containsExactlyInAnyOrder("task_legalReview", "task_decideRecusal");
    }

    @Test
    void whoever_must_stand_aside_is_replaced_and_then_cannot_go_on() {
        Journey journey = objected()
                .completeAs(
                        director(),
                        "task_decideRecusal",
                        Answers.of("recusalDecision", "recuse", "recusalRemark", "系当事人亲属"));

        assertThat(refusal(() -> journey.completeAs(
                        unitHead(), "task_replaceHandlers", Answers.of("lead", "officer2", "co", "officer2"))))
                .contains("第四十二条");

        journey.completeAs(unitHead(), "task_replaceHandlers", Answers.of("lead", "officer2", "co", "officer1"));

        assertThat(journey.open()).containsExactly("task_legalReview");
        assertThat(journey.value("lead").asText()).isEqualTo("officer2");
    }

    private Journey objected() {
        Journey journey = act(notified(true), enterprise(), "waiveHearing", file("waiverFiles"));
        return act(
                journey,
                enterprise(),
                "applyRecusal",
                Answers.of("recusalOf", "officer1", "recusalReason", "是竞争对手的亲属"));
    }

    private Journey released(Journey journey) {
        return journey.completeAs(
                world.officer(),
                "task_handleSeizure",
                Answers.of("seizureHandling", "release", "seizureOutcome", "不再需要"));
    }

    private static ObjectNode longer(String until) {
        return Answers.of("seizureHandling", "extend", "seizedUntil", until, "seizureOutcome", "情况复杂");
    }
}
