package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The hard constraints of a penalty, each attempted by a client of the REST contract: what breaks one is refused with its article, or
 * there is no task for it, and nothing has happened. What concerns inspections is with the inspections.
 */
class ConstraintsTest extends EnforcementStory {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private Client client;

    @BeforeEach
    void aClientComes() {
        client = new Client(port);
    }

    @Test
    void one_officer_does_not_take_evidence_alone() {
        Journey journey = assigned();

        assertThat(refused(journey, "officer1", "task_collectEvidence", evidence("officer1")))
                .contains("第四十二条");
    }

    @Test
    void an_officer_without_a_valid_certificate_takes_no_evidence() {
        Journey journey = assigned();

        assertThat(refused(journey, "officer1", "task_collectEvidence", evidence("officer1", "officer3")))
                .contains("第四十二条");
    }

    @Test
    void nothing_is_decided_before_the_notice() {
        assertThat(open(investigated("penalize"))).containsExactly("task_notify");
    }

    @Test
    void nothing_is_decided_while_a_hearing_is_pending() {
        Journey journey = notified(true);
        assertThat(act(journey, "applyHearing", Answers.of("hearingReason", "罚款过重")))
                .isEqualTo(200);

        assertThat(open(journey)).containsExactly("task_acceptHearing");
    }

    @Test
    void nothing_is_decided_that_the_legal_review_has_not_passed() {
        Journey journey = waived();
        complete(journey, "legal1", "task_legalReview", Answers.of("conclusion", "disagree", "legalOpinion", "证据不足"));

        assertThat(open(journey)).containsExactly("task_collectEvidence");
    }

    @Test
    void a_fine_is_not_raised_above_the_notice() {
        assertThat(refused(submitted(), "head1", "task_decide", decision(target("企业", 30001))))
                .contains("第四十五条");
    }

    @Test
    void a_fine_beyond_the_range_of_the_law_is_not_proposed() {
        Journey journey = assigned();
        complete(journey, "officer1", "task_collectEvidence", evidence("officer1", "officer2"));
        complete(journey, "officer2", "task_report", Answers.of("facts", "未培训", "proposal", "penalize"));

        assertThat(refused(
                        journey,
                        "officer1",
                        "task_discretion",
                        Answers.of("items", List.of(Map.of("violationCode", "AF97-3", "fine", 200001)))))
                .contains("第三十七条", "单位 不超过 10 万元");
    }

    @Test
    void one_act_is_not_fined_twice() {
        assertThat(refused(submitted(), "head1", "task_decide", decision(target("企业", 100), target("企业", 100))))
                .contains("第二十九条");
    }

    @Test
    void what_the_limitation_has_barred_is_not_filed() {
        ObjectNode lead = lead().put("actEndedAt", "2024-11-20");
        Journey journey = opened().completeAs(world.officer(), "task_registerLead", lead)
                .completeAs(
                        world.officer(),
                        "task_applyFiling",
                        Answers.of("cause", "未培训", "violationCodes", "AF97-3", "opinion", "建议立案"))
                .completeAs(unitHead(), "task_reviewFiling", Answers.of("decision", "agree"));

        assertThat(refused(journey, "deputy1", "task_approveFiling", Answers.of("decision", "approve")))
                .contains("第三十六条");
    }

    @Test
    void grave_harm_is_pursued_for_five_years() {
        ObjectNode lead = lead().put("actEndedAt", "2024-11-20");
        Journey journey = opened().completeAs(world.officer(), "task_registerLead", lead)
                .completeAs(
                        world.officer(),
                        "task_applyFiling",
                        Answers.of("cause", "未培训", "violationCodes", "AF97-3", "opinion", "建议立案", "graveHarm", true))
                .completeAs(unitHead(), "task_reviewFiling", Answers.of("decision", "agree"));

        complete(journey, "deputy1", "task_approveFiling", Answers.of("decision", "approve"));

        assertThat(open(journey)).containsExactly("task_assign");
    }

    @Test
    void an_investigator_does_not_chair_the_hearing() {
        Person officer = world.person("officer2");
        people.setRoles(officer.username(), Set.of("hearing-chair", "officer"));
        try {
            Journey journey = notified(true);
            act(journey, "applyHearing", Answers.of("hearingReason", "罚款过重"));
            complete(journey, "hear1", "task_acceptHearing", Answers.of("decision", "accept"));

            assertThat(refused(journey, "hear1", "task_appointHearing", hearing(officer.username())))
                    .contains("第六十四条第四项");
        } finally {
            people.setRoles(officer.username(), officer.roles());
        }
    }

    @Test
    void a_hearing_is_announced_seven_working_days_before() {
        Journey journey = notified(true);
        act(journey, "applyHearing", Answers.of("hearingReason", "罚款过重"));
        complete(journey, "hear1", "task_acceptHearing", Answers.of("decision", "accept"));

        ObjectNode tooSoon = hearing("hear1").put("hearingAt", "2026-11-30T09:00:00+08:00");

        assertThat(refused(journey, "hear1", "task_appointHearing", tooSoon)).contains("第六十四条第二项");
    }

    @Test
    void evidence_that_was_kept_for_more_than_seven_working_days_is_shown_in_red() {
        Journey journey = preserved();
        assertThat(broken(journey)).isEmpty();

        world.at("2026-12-03T09:00");

        assertThat(broken(journey)).containsExactly("行政处罚法第五十六条");
    }

    @Test
    void a_surcharge_is_not_raised_above_what_the_days_allow() {
        Journey journey = unpaid();

        assertThat(refused(journey, "officer1", "task_urge", urge("1000"))).contains("第七十二条", "900");

        complete(journey, "officer1", "task_urge", urge("900"));
        assertThat(open(journey)).contains("task_serve");
    }

    @Test
    void the_court_is_not_asked_before_the_urging_has_run_out() {
        Journey journey = unpaid();
        complete(journey, "officer1", "task_urge", urge("0"));
        complete(journey, "officer1", "task_serve", served().put("servedAt", "2026-12-09T09:00:00+08:00"));

        ObjectNode application =
                Answers.of("courtNeeded", "apply", "court", "晋江市人民法院", "claim", "30000", "courtReason", "催告后仍不履行");
        assertThat(refused(journey, "officer1", "task_applyCourt", application)).contains("行政强制法第五十四条", "行政强制法第五十三条");

        world.at("2027-06-03T09:00");
        complete(journey, "officer1", "task_applyCourt", application);
        complete(journey, "head1", "task_approveCourt", Answers.of("courtApproval", "approve"));
        assertThat(open(journey)).contains("task_courtResult");
        assertThat(journey.passed()).contains("document_urge", "document_court");
    }

    /** One day after the last day for payment, and nothing has been paid. */
    private Journey unpaid() {
        Journey journey = submitted();
        complete(journey, "head1", "task_decide", decision(target("企业", 30000)));
        complete(journey, "officer1", "task_serve", served());
        world.at("2026-12-09T10:00");
        return act(journey, world.officer(), "urgePayment", Answers.of());
    }

    private static ObjectNode urge(String surcharge) {
        return Answers.of("unpaid", "30000", "surcharge", surcharge);
    }

    @Test
    void a_decision_that_is_not_published_in_time_is_shown_in_red() {
        Journey journey = submitted();
        complete(journey, "head1", "task_decide", decision(target("企业", 100)));
        complete(journey, "officer1", "task_serve", served());
        assertThat(broken(journey)).isEmpty();

        world.at("2026-12-16T09:00");

        assertThat(broken(journey)).containsExactly("安全生产法第七十八条");
    }

    @Test
    void a_case_is_not_closed_with_papers_unsigned() {
        Journey journey =
                decided(reviewed(investigated("exempt")), "exempt").completeAs(world.officer(), "task_serve", served());

        assertThat(refused(
                        journey, "deputy1", "task_closeCase", Answers.of("decision", "agree", "remedyStatus", "none")))
                .contains("案卷还缺", "第四十七条");
    }

    @Test
    void experts_and_grid_workers_issue_no_paper_of_enforcement() {
        Journey journey = submitted();
        String decide = "/tasks/" + journey.task("task_decide").id() + "/complete";

        for (String username : List.of("expert1", "grid1")) {
            assertThat(client.post(username, decide, Map.of("data", decision(target("企业", 100))))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(open(journey)).containsExactly("task_decide");
    }

    @Test
    void an_objection_stops_no_investigation() {
        Journey journey = waived();
        assertThat(act(journey, "applyRecusal", Answers.of("recusalOf", "officer1", "recusalReason", "是亲属")))
                .isEqualTo(200);

        complete(journey, "legal1", "task_legalReview", Answers.of("conclusion", "agree", "legalOpinion", "同意"));

        assertThat(open(journey)).containsExactlyInAnyOrder("task_submitDecision", "task_decideRecusal");
    }

    @Test
    void nothing_is_decided_before_an_objection_is_answered() {
        Journey journey = waived();
        act(journey, "applyRecusal", Answers.of("recusalOf", "officer1", "recusalReason", "是亲属"));
        reviewed(journey).completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"));

        assertThat(refused(journey, "head1", "task_decide", decision(target("企业", 100))))
                .contains("第四十三条");
    }

    private static ObjectNode evidence(String... collectors) {
        return Answers.of(
                "finished",
                true,
                "evidence",
                List.of(Map.of(
                        "name",
                        "培训档案",
                        "category",
                        "documentary",
                        "collectedAt",
                        "2026-11-23T08:30:00+08:00",
                        "collectors",
                        List.of(collectors))));
    }

    private static Map<String, Object> target(String party, int fine) {
        return Map.of("party", party, "penalties", List.of("fine"), "fineAmount", fine);
    }

    @SafeVarargs
    private static ObjectNode decision(Map<String, Object>... targets) {
        return Answers.of("decision", "penalize", "decisionReason", "依法决定", "targets", List.of(targets));
    }

    private static ObjectNode hearing(String chair) {
        return Answers.of(
                "chair",
                chair,
                "recorder",
                "王",
                "hearingAt",
                "2026-12-14T09:00:00+08:00",
                "place",
                "会议室",
                "public",
                true);
    }

    private void complete(Journey journey, String username, String step, ObjectNode data) {
        assertThat(post(journey, username, step, data).status()).isEqualTo(200);
    }

    /** The sentences with which a step is refused; the same step is still open. */
    private String refused(Journey journey, String username, String step, ObjectNode data) {
        Client.Answer answer = post(journey, username, step, data);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(open(journey)).contains(step);
        return String.join("\n", answer.json().path("errors").findValuesAsText("message"));
    }

    private Client.Answer post(Journey journey, String username, String step, ObjectNode data) {
        String task = "/tasks/" + journey.task(step).id();
        client.post(username, task + "/claim", Map.of());
        return client.post(username, task + "/complete", Map.of("data", data));
    }

    private int act(Journey journey, String action, ObjectNode data) {
        return client.post(
                        enterprise().username(),
                        "/cases/" + journey.number() + "/actions/" + action,
                        Map.of("data", data))
                .status();
    }

    private List<String> open(Journey journey) {
        return journey.open();
    }

    /** The articles that a case has broken. */
    private List<String> broken(Journey journey) {
        List<String> articles = new ArrayList<>();
        for (JsonNode line : client.get("officer1", "/cases/" + journey.number() + "/legality")
                .json()
                .path("lines")) {
            if (line.path("state").asText().equals("broken")) {
                articles.add(line.path("article").asText());
            }
        }
        return articles;
    }
}
