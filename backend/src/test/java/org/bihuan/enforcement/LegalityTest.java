package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;

/** What the law forbids is refused with its article, and nothing has happened. */
class LegalityTest extends EnforcementStory {

    @Test
    void one_officer_alone_cannot_handle_a_case() {
        Journey journey = applied().completeAs(deputy(), "task_approveFiling", Answers.of("decision", "approve"));

        assertThat(refusal(() -> journey.completeAs(
                        unitHead(), "task_assign", Answers.of("lead", "officer1", "co", "officer1"))))
                .contains("co 协办人就是主办人，执法人员不得少于两人", "第四十二条");
        assertThat(journey.open()).containsExactly("task_assign");
    }

    @Test
    void evidence_that_one_officer_took_alone_is_refused() {
        assertThat(refusal(() -> collected("officer1"))).contains("取证人少于两人", "第四十二条");
    }

    @Test
    void evidence_that_somebody_without_a_valid_certificate_took_is_refused() {
        assertThat(refusal(() -> collected("officer1", "officer3"))).contains("没有有效的执法证", "第四十二条");
    }

    @Test
    void a_fine_beyond_the_notice_is_refused() {
        Journey journey = submitted();

        assertThat(refusal(() -> decide(journey, "企业", 30001))).contains("不能超过", "第四十五条");
        assertThat(journey.open()).containsExactly("task_decide");
    }

    @Test
    void a_fine_below_the_notice_passes() {
        Journey journey = submitted();

        decide(journey, "企业", 20000);

        assertThat(journey.open()).containsExactly("task_serve");
    }

    @Test
    void nobody_is_penalized_without_a_notice() {
        Journey journey = submitted();

        assertThat(refusal(() -> decide(journey, "许志明", 100))).contains("没有告知过“许志明”", "第六十二条");
    }

    @Test
    void a_fine_without_an_amount_is_refused() {
        Journey journey = submitted();

        assertThat(refusal(() -> journey.completeAs(
                        director(),
                        "task_decide",
                        Answers.of(
                                "decision",
                                "penalize",
                                "targets",
                                List.of(Map.of("party", "企业", "penalties", List.of("fine")))))))
                .contains("要写罚款数额");
    }

    @Test
    void a_fine_beyond_what_may_be_decided_on_the_spot_is_refused() {
        assertThat(refusal(() -> onTheSpot("organisation", 3001))).contains("不超过 3000 元", "第五十一条");
        assertThat(refusal(() -> onTheSpot("person", 201))).contains("不超过 200 元", "第五十一条");
        assertThat(onTheSpot("organisation", 3000).open()).containsExactly("task_serve");
    }

    private void collected(String... collectors) {
        ObjectNode evidence = Answers.of("finished", true);
        evidence.withArray("evidence")
                .add(Answers.of(
                        "name",
                        "培训档案",
                        "category",
                        "documentary",
                        "collectedAt",
                        "2026-11-23T09:00:00+08:00",
                        "collectors",
                        List.of(collectors)));
        assigned().completeAs(world.officer(), "task_collectEvidence", evidence);
    }

    private void decide(Journey journey, String party, int fine) {
        journey.completeAs(
                director(),
                "task_decide",
                Answers.of(
                        "decision",
                        "penalize",
                        "decisionReason",
                        "依法决定",
                        "targets",
                        List.of(Map.of("party", party, "penalties", List.of("fine"), "fineAmount", fine))));
    }

    private Journey onTheSpot(String kind, int fine) {
        Person officer = world.officer();
        ObjectNode start = Answers.of(
                "enterprise", String.valueOf(enterprise().organisation().uscc()), "matter", "灭火器检查");
        return world.journey(world.as(
                        officer, () -> cases.open("enforcement-simple", start).number()))
                .completeAs(
                        officer,
                        "task_penalizeOnSpot",
                        Answers.of(
                                "servers",
                                List.of("officer1", "officer2"),
                                "facts",
                                "灭火器失效",
                                "cause",
                                "未维护消防器材",
                                "decision",
                                "penalize",
                                "targets",
                                List.of(Map.of(
                                        "party",
                                        "当事人",
                                        "partyKind",
                                        kind,
                                        "penalties",
                                        List.of("fine"),
                                        "fineAmount",
                                        fine))));
    }
}
