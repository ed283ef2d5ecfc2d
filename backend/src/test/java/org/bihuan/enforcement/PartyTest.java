package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.attachment.Attachment;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the party of a penalty case sees and may do: what was told it, when it can be done, and nothing of what the bureau does inside. */
class PartyTest extends EnforcementStory {

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    @Test
    void before_the_notice_the_party_knows_of_no_case() {
        assertThat(new Client(port)
                        .get("ent-012", "/cases/" + investigated("penalize").number())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_may_take_an_open_task_sees_its_case_and_others_of_the_house_do_not() {
        Client client = new Client(port);
        Journey journey = notified(true);
        assertThat(client.get("legal1", "/cases/" + journey.number()).status()).isEqualTo(404);

        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));

        assertThat(client.get("legal1", "/cases/" + journey.number()).status()).isEqualTo(200);
        assertThat(client.get("archive1", "/cases/" + journey.number()).status())
                .isEqualTo(404);
    }

    @Test
    void staff_file_a_statement_for_it_with_the_scan_of_its_paper() {
        Journey journey = notified(true);

        act(journey, world.officer(), "submitStatement", statement().put("onBehalfOf", uscc()));

        assertThat(journey.open()).containsExactly("task_statement");
        RecordedEvent filed = ledger.latest(journey.number(), "action-taken", 1).get(0);
        assertThat(filed.actor()).isEqualTo("officer1");
        assertThat(filed.onBehalfOf()).isEqualTo(uscc());
        assertThat(attachments.ofCase(journey.number()))
                .extracting(Attachment::field)
                .contains("scan");
    }

    @Test
    void staff_file_nothing_for_it_without_a_scan_nor_for_somebody_else() {
        Journey journey = notified(true);
        ObjectNode bare = Answers.of("statement", "已经补训", "onBehalfOf", uscc());

        assertThat(refusal(() -> act(journey, world.officer(), "submitStatement", bare)))
                .contains("scan 代当事人提交的");
        assertThat(refusal(() -> act(
                        journey, world.officer(), "submitStatement", statement().put("onBehalfOf", "91350582MA1"))))
                .contains("onBehalfOf 请填写本案当事人");
        assertThat(journey.open()).isEmpty();
    }

    private ObjectNode statement() {
        ObjectNode statement = Answers.of("statement", "已经补训");
        statement
                .putArray("scan")
                .add(attachments
                        .store(
                                new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                                "陈述申辩书.pdf",
                                world.officer().username())
                        .id());
        return statement;
    }

    private String uscc() {
        return String.valueOf(enterprise().organisation().uscc());
    }

    @Test
    void with_the_notice_it_may_speak_ask_for_a_hearing_or_object() {
        assertThat(offered(notified(true)))
                .containsExactlyInAnyOrder("submitStatement", "applyHearing", "waiveHearing", "applyRecusal");
    }

    @Test
    void once_it_has_waived_only_the_objection_is_left() {
        assertThat(offered(act(notified(true), enterprise(), "waiveHearing", file("waiverFiles"))))
                .containsExactly("applyRecusal");
    }

    @Test
    void after_the_decision_it_may_seek_a_remedy_and_instalments() {
        Journey journey = act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"));
        decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());

        assertThat(offered(journey)).containsExactlyInAnyOrder("registerRemedy", "applyInstalments", "reportPayment");
    }

    @Test
    void it_reports_what_it_has_paid_and_whoever_books_payments_is_told() {
        Journey journey = act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"));
        decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());

        act(
                journey,
                enterprise(),
                "reportPayment",
                file("paymentProof")
                        .put("reportedBillNo", "3505820001")
                        .put("reportedAmount", "30000")
                        .put("reportedPaidAt", "2026-11-23T09:00:00+08:00"));

        assertThat(world.lastNotice("archive1", journey.number())).contains("3505820001", "30000");
        assertThat(journey.open()).contains("task_payment");
    }

    @Test
    void what_waits_for_the_party_says_until_when() {
        String page = page(notified(true));

        assertThat(page).contains("现在等“申请听证”的期限", "11月30日");
    }

    @Test
    void it_reads_what_was_told_it_and_not_what_was_done_inside() {
        String page = page(notified(true));

        assertThat(page).contains("行政处罚告知").doesNotContain("调查取证", "写调查报告", "审批立案", "AF97-3");
    }

    @Test
    void an_instalment_is_decided_and_told() {
        Journey journey = act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"));
        decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served());

        act(
                        journey,
                        enterprise(),
                        "applyInstalments",
                        Answers.of("instalmentReason", "资金周转困难", "instalmentPlan", "分三期，每期一万元"))
                .completeAs(
                        deputy(),
                        "task_decideInstalments",
                        Answers.of("instalmentDecision", "grant", "instalmentRemark", "同意分期"));

        assertThat(journey.open()).contains("task_payment").doesNotContain("task_decideInstalments");
        assertThat(world.lastNotice("ent-012", journey.number())).contains("分期");
    }

    private List<String> offered(Journey journey) {
        JsonNode actions = new Client(port)
                .get("ent-012", "/cases/" + journey.number())
                .json()
                .path("actions");
        return actions.findValuesAsText("key");
    }

    private String page(Journey journey) {
        return PageVisitor.signedIn(port, "ent-012")
                .get("/cases/" + journey.number())
                .body();
    }
}
