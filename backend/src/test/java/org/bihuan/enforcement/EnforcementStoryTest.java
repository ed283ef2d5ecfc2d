package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.document.Documents;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;

/** From lead to archive, by each of the ways that the law knows. */
class EnforcementStoryTest extends EnforcementStory {

    @Test
    void an_ordinary_case_without_hearing_ends_with_a_penalty() {
        Journey journey = notified(false);
        journey.fire("timer_hearingOver");
        decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());

        closed(executed(journey));

        assertThat(journey.outcome()).isEqualTo("penalized");
        assertThat(journey.way())
                .containsSubsequence("task_notify", "task_legalReview", "task_decide", "task_archive")
                .doesNotContain("task_panel");
        assertThat(journey.facts()).contains("volume-archived");
        assertThat(journey.passed()).contains("export_case");
    }

    @Test
    void a_hearing_is_held_before_the_legal_review_and_a_panel_follows() {
        Journey journey = act(notified(true), enterprise(), "applyHearing", Answers.of("hearingReason", "罚款过重"));
        heard(journey);

        reviewed(journey);

        assertThat(journey.open()).containsExactly("task_panel");
        assertThat(journey.passed()).contains("document_hearingRecord", "document_hearingReport");
    }

    @Test
    void a_statement_is_reviewed_and_leaves_the_time_for_a_hearing() {
        Journey journey = act(notified(true), enterprise(), "submitStatement", Answers.of("statement", "已改正"))
                .completeAs(world.officer(), "task_statement", Answers.of("accepted", "no", "reviewNote", "不成立"));

        act(journey, enterprise(), "applyHearing", Answers.of("hearingReason", "罚款过重"));

        assertThat(journey.open()).containsExactly("task_acceptHearing");
    }

    @Test
    void a_written_waiver_ends_the_waiting() {
        Journey journey = act(notified(true), enterprise(), "waiveHearing", file("waiverFiles"));

        assertThat(journey.open()).containsExactly("task_legalReview");
    }

    @Test
    void an_exemption_is_reviewed_decided_and_served() {
        Journey journey =
                decided(reviewed(investigated("exempt")), "exempt").completeAs(world.officer(), "task_serve", served());

        closed(journey);

        assertThat(journey.outcome()).isEqualTo("exempted");
        assertThat(journey.way()).doesNotContain("task_notify", "task_payment");
    }

    @Test
    void whoever_drops_a_case_needs_a_second_person() {
        Journey journey = decided(reviewed(investigated("drop")), "drop");
        assertThat(journey.open()).containsExactly("task_approveDrop");

        journey.completeAs(deputy(), "task_approveDrop", Answers.of("decision", "agree"));

        assertThat(journey.outcome()).isEqualTo("dropped");
    }

    @Test
    void a_crime_is_referred_from_the_midst_of_the_investigation() {
        Journey journey = act(assigned(), world.officer(), "refer", Answers.of());

        referred(journey);

        assertThat(journey.outcome()).isEqualTo("referred");
    }

    @Test
    void a_referral_that_is_refused_goes_on_with_the_investigation() {
        Journey journey = act(assigned(), world.officer(), "refer", Answers.of())
                .completeAs(world.officer(), "task_refer", referral())
                .completeAs(director(), "task_approveReferral", Answers.of("decision", "refuse", "remark", "不构成"));

        assertThat(journey.open()).containsExactly("task_collectEvidence");
    }

    @Test
    void filing_may_be_sent_back_and_refused() {
        Journey journey =
                applied().completeAs(deputy(), "task_approveFiling", Answers.of("decision", "return", "remark", "补充"));
        assertThat(journey.open()).containsExactly("task_applyFiling");

        journey.completeAs(world.officer(), "task_applyFiling", Answers.of("cause", "案由", "opinion", "建议"))
                .completeAs(unitHead(), "task_reviewFiling", Answers.of("decision", "agree"))
                .completeAs(deputy(), "task_approveFiling", Answers.of("decision", "refuse", "remark", "不构成"));

        assertThat(journey.outcome()).isEqualTo("not_filed");
    }

    @Test
    void payment_is_repeated_until_all_is_paid() {
        Journey journey = notified(false);
        journey.fire("timer_hearingOver");
        decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());

        journey.completeAs(archivist(), "task_payment", payment(false))
                .completeAs(archivist(), "task_payment", payment(false));
        assertThat(journey.open()).contains("task_payment");

        journey.completeAs(archivist(), "task_payment", payment(false));
        assertThat(journey.open()).doesNotContain("task_payment");
    }

    @Test
    void the_decision_names_the_fine_in_capitals_as_well() throws IOException {
        Journey journey = notified(false);
        journey.fire("timer_hearingOver");
        decided(reviewed(journey), "penalize");

        String id = documents.of(journey.number()).stream()
                .filter(paper -> paper.kind().equals("decision"))
                .findFirst()
                .orElseThrow()
                .id();
        try (PDDocument paper =
                Loader.loadPDF(documents.content(id, Documents.Format.PDF).bytes())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("30000（叁万元整）");
        }
    }

    private void heard(Journey journey) {
        var chair = world.person("hear1");
        journey.completeAs(chair, "task_acceptHearing", Answers.of("decision", "accept"))
                .completeAs(
                        chair,
                        "task_appointHearing",
                        Answers.of(
                                "chair",
                                "hear1",
                                "recorder",
                                "王",
                                "hearingAt",
                                "2026-12-10T09:00:00+08:00",
                                "place",
                                "三楼",
                                "public",
                                true))
                .completeAs(world.officer(), "task_serve", served())
                .completeAs(
                        chair,
                        "task_holdHearing",
                        Answers.of("attended", "双方到场", "record", "笔录", "endedBy", "finished"))
                .completeAs(chair, "task_hearingReport", Answers.of("opinion", "维持"));
    }

    private void referred(Journey journey) {
        journey.completeAs(world.officer(), "task_refer", referral())
                .completeAs(director(), "task_approveReferral", Answers.of("decision", "approve"))
                .completeAs(world.officer(), "task_sendReferral", Answers.of("sentAt", "2026-11-23T09:00:00+08:00"));
    }

    private static ObjectNode referral() {
        return Answers.of(
                "investigators", List.of("officer1", "officer2"), "transferTo", "公安局", "transferMatter", "涉嫌危险作业罪");
    }
}
