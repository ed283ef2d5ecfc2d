package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.document.Document;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;

/** Each turn of a case leaves the paper that the list of papers asks for, and the paper comes after the one that it rests on. */
class PapersTest extends EnforcementStory {

    @Test
    void a_lead_is_registered_on_paper() {
        assertThat(papers(opened().completeAs(world.officer(), "task_registerLead", lead())))
                .containsExactly("lead");
    }

    @Test
    void a_filing_that_is_refused_leaves_its_table() {
        assertThat(papers(applied()
                        .completeAs(
                                deputy(),
                                "task_approveFiling",
                                Answers.of("decision", "refuse", "remark", "不属于本机关管辖"))))
                .containsExactlyInAnyOrder("lead", "filing");
    }

    @Test
    void a_crime_is_handed_over_with_its_own_letter() {
        Journey journey = act(assigned(), world.officer(), "refer", Answers.of())
                .completeAs(world.officer(), "task_refer", referral().put("crime", true))
                .completeAs(director(), "task_approveReferral", Answers.of("decision", "approve"));

        assertThat(papers(journey)).contains("referralApproval", "crimeReferral");
    }

    @Test
    void what_is_another_agencys_goes_with_the_plain_letter() {
        Journey journey = act(assigned(), world.officer(), "refer", Answers.of())
                .completeAs(world.officer(), "task_refer", referral())
                .completeAs(director(), "task_approveReferral", Answers.of("decision", "approve"));

        assertThat(papers(journey)).contains("referralApproval", "referral");
    }

    @Test
    void a_case_that_is_dropped_leaves_the_table_of_both_approvers() {
        Journey journey = decided(reviewed(investigated("drop")), "drop")
                .completeAs(deputy(), "task_approveDrop", Answers.of("decision", "agree"));

        assertThat(papers(journey)).contains("drop");
    }

    @Test
    void a_hearing_that_is_refused_is_refused_in_writing() {
        Journey journey = act(notified(true), enterprise(), "applyHearing", Answers.of("hearingReason", "罚款过重"))
                .completeAs(
                        world.person("hear1"),
                        "task_acceptHearing",
                        Answers.of("decision", "refuse", "hearingRefusal", "逾期提出"));

        assertThat(papers(journey)).contains("hearingRefused");
    }

    @Test
    void an_objection_is_answered_in_writing() {
        Journey journey = act(
                        notified(false),
                        enterprise(),
                        "applyRecusal",
                        Answers.of("recusalOf", "officer1", "recusalReason", "是亲属"))
                .completeAs(
                        director(),
                        "task_decideRecusal",
                        Answers.of("recusalDecision", "reject", "recusalRemark", "不是亲属"));

        assertThat(papers(journey)).contains("recusal");
    }

    @Test
    void instalments_are_approved_in_writing() {
        Journey journey = instalments("grant");

        assertThat(papers(journey)).contains("instalmentApproval", "instalments");
    }

    @Test
    void instalments_that_are_refused_leave_their_table_only() {
        assertThat(papers(instalments("refuse"))).contains("instalmentApproval").doesNotContain("instalments");
    }

    @Test
    void a_surcharge_is_decided_in_writing_when_it_is_imposed() {
        Journey journey = late().completeAs(world.officer(), "task_urge", urge().put("surchargeImposed", true));

        assertThat(papers(journey)).contains("urge", "surcharge");
    }

    @Test
    void an_imposed_surcharge_is_paid_as_well() {
        Journey journey = surcharged().completeAs(archivist(), "task_payment", payment(true));
        assertThat(journey.open()).contains("task_payment");

        journey.completeAs(archivist(), "task_payment", payment(true).put("amount", 900));
        assertThat(journey.open()).doesNotContain("task_payment");
    }

    @Test
    void urging_once_more_takes_no_surcharge_back() {
        Journey journey = act(surcharged(), world.officer(), "urgePayment", Answers.of())
                .completeAs(world.officer(), "task_urge", urge())
                .completeAs(archivist(), "task_payment", payment(true));

        assertThat(journey.open()).contains("task_payment");
    }

    @Test
    void of_the_surcharge_some_may_be_remitted_and_of_the_fine_nothing() {
        Journey journey = act(
                surcharged(),
                enterprise(),
                "applyInstalments",
                Answers.of("instalmentPlan", "年底缴清", "instalmentReason", "已经整改"));
        ObjectNode grant = Answers.of("instalmentDecision", "grant", "instalmentRemark", "同意");

        assertThat(refusal(() -> journey.completeAs(
                        deputy(), "task_decideInstalments", grant.put("surchargeRemitted", "900.01"))))
                .contains("行政强制法第四十二条");

        journey.completeAs(deputy(), "task_decideInstalments", grant.put("surchargeRemitted", "900"))
                .completeAs(archivist(), "task_payment", payment(true));
        assertThat(journey.open()).doesNotContain("task_payment");
    }

    @Test
    void nobody_stops_collecting_before_the_court_has_ended_it() {
        Journey journey = penalized();

        assertThat(refusal(() -> journey.completeAs(
                        archivist(), "task_payment", payment(false).put("executionEnded", true))))
                .contains("executionEnded", "行政处罚法第七十二条");
    }

    @Test
    void urging_alone_imposes_no_surcharge() {
        assertThat(papers(late().completeAs(world.officer(), "task_urge", urge())))
                .doesNotContain("surcharge");
    }

    @Test
    void the_ninety_days_are_made_longer_by_the_authority_above() {
        Journey journey = extended("grant");

        assertThat(papers(journey)).contains("caseExtension");
        assertThat(due(journey)).isEqualTo("2027-03-23");
    }

    @Test
    void a_case_whose_extension_is_refused_keeps_its_ninety_days() {
        assertThat(due(extended("refuse"))).isEqualTo("2027-02-22");
    }

    @Test
    void power_is_not_cut_without_a_warning_of_a_day() {
        Journey journey = cutting("power");

        assertThat(refusal(
                        () -> journey.completeAs(world.officer(), "task_cutSupply", cut("2026-11-24T08:00:00+08:00"))))
                .contains("cutAt", "安全生产法第七十条");

        journey.completeAs(world.officer(), "task_cutSupply", cut("2026-11-24T09:00:00+08:00"));
        assertThat(papers(journey)).contains("seizureApproval", "supplyCut", "supplyCutLetter");
    }

    @Test
    void power_is_cut_at_once_when_there_is_danger() {
        Journey journey = cutting("power")
                .completeAs(
                        world.officer(),
                        "task_cutSupply",
                        cut("2026-11-23T10:00:00+08:00").put("cutUrgent", true));

        assertThat(journey.open()).contains("task_restoreSupply");
    }

    @Test
    void a_supply_that_was_stopped_is_restored_in_writing() {
        Journey journey = cutting("explosives")
                .completeAs(world.officer(), "task_cutSupply", cut("2026-11-23T10:00:00+08:00"))
                .completeAs(
                        world.officer(),
                        "task_restoreSupply",
                        Answers.of("restoredAt", "2026-11-25T09:00:00+08:00", "restoreReason", "已经停产整改"));

        assertThat(papers(journey)).contains("supplyRestored");
        assertThat(journey.open()).containsExactly("task_collectEvidence");
    }

    private Journey cutting(String kind) {
        return act(assigned(), world.officer(), "seizeGoods", Answers.of())
                .completeAs(
                        world.officer(), "task_applySeizure", Answers.of("seizureKind", kind, "seizureReason", "拒不停产"))
                .completeAs(director(), "task_approveSeizure", Answers.of("seizureApproval", "approve"));
    }

    private static ObjectNode cut(String at) {
        return Answers.of(
                "supplier",
                "晋江供电公司",
                "orderNotObeyed",
                "停产停业决定",
                "cutToldAt",
                "2026-11-23T09:00:00+08:00",
                "cutAt",
                at);
    }

    private static String due(Journey journey) {
        return LocalDate.ofInstant(journey.clock("DL-DECIDE").dueAt(), ZoneOffset.ofHours(8))
                .toString();
    }

    private static ObjectNode referral() {
        return Answers.of(
                "investigators", List.of("officer1", "officer2"), "transferTo", "晋江市公安局", "transferMatter", "涉嫌危险作业罪");
    }

    private Journey penalized() {
        Journey journey = act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"));
        return decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());
    }

    private Journey instalments(String decision) {
        return act(
                        penalized(),
                        enterprise(),
                        "applyInstalments",
                        Answers.of("instalmentPlan", "分三期", "instalmentReason", "资金周转困难"))
                .completeAs(
                        deputy(),
                        "task_decideInstalments",
                        Answers.of("instalmentDecision", decision, "instalmentRemark", "经审查"));
    }

    private Journey late() {
        Journey journey = penalized();
        world.at("2026-12-09T10:00");
        return act(journey, world.officer(), "urgePayment", Answers.of());
    }

    private Journey surcharged() {
        return late().completeAs(world.officer(), "task_urge", urge().put("surchargeImposed", true))
                .completeAs(world.officer(), "task_serve", served().put("servedAt", "2026-12-09T09:00:00+08:00"));
    }

    private static ObjectNode urge() {
        return Answers.of("unpaid", "30000", "surcharge", "900");
    }

    private List<String> papers(Journey journey) {
        return documents.of(journey.number()).stream().map(Document::kind).toList();
    }
}
