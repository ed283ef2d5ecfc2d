package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.casefile.CaseData;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.enterprise.PenaltyRecords;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an enterprise was punished with before counts in the next case; each test has an enterprise of its own. */
class PrecedentsTest extends EnforcementStory {

    @Autowired
    private PenaltyRecords records;

    private String enterprise = "ent-040";

    @Override
    protected Person enterprise() {
        return world.person(enterprise);
    }

    @Test
    void a_first_slight_offence_that_was_corrected_may_be_exempted() {
        enterprise = "ent-041";

        assertThat(advice(reported("slight", true, false))).startsWith("初次违法且危害后果轻微并及时改正，可以不予");
    }

    @Test
    void whoever_was_punished_before_is_no_first_offender() {
        enterprise = "ent-042";
        punished();

        assertThat(advice(reported("slight", true, false))).isEqualTo("没有发现法定的不予处罚情形。");
    }

    @Test
    void a_penalty_that_was_annulled_is_no_earlier_offence() {
        enterprise = "ent-043";
        records.revoked(punished().number());

        assertThat(advice(reported("slight", true, false))).startsWith("初次违法");
    }

    @Test
    void what_harmed_nobody_and_was_corrected_is_to_be_exempted() {
        enterprise = "ent-044";

        assertThat(advice(reported("none", true, false))).contains("应当不予行政处罚", "第三十三条第一款");
    }

    @Test
    void a_major_hazard_is_never_proposed_for_exemption_and_never_exempted() {
        enterprise = "ent-045";
        Journey journey = reported("none", true, true);
        assertThat(advice(journey)).startsWith("构成重大事故隐患");
        journey.completeAs(world.officer(), "task_discretion", Answers.of());
        reviewed(journey).completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"));

        assertThat(refusal(() -> journey.completeAs(
                        director(), "task_decide", Answers.of("decision", "exempt", "decisionReason", "轻微"))))
                .contains("decision 调查报告认定构成重大事故隐患");
    }

    @Test
    void a_report_that_says_nothing_of_it_proposes_nothing() {
        enterprise = "ent-046";
        Journey journey = assigned();
        journey.completeAs(world.officer(), "task_collectEvidence", evidence())
                .completeAs(world.person("officer2"), "task_report", Answers.of("facts", "未培训", "proposal", "exempt"));

        assertThat(advice(journey)).isEqualTo("没有发现法定的不予处罚情形。");
    }

    @Test
    void a_decision_is_on_the_file_of_the_enterprise_with_its_violations() {
        enterprise = "ent-047";
        Journey journey = punished();

        assertThat(records.of(String.valueOf(enterprise().organisation().uscc())))
                .extracting(PenaltyRecord::caseNumber, record -> record.fine().intValue(), PenaltyRecord::codes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(journey.number(), 30000, "AF97-3"));
    }

    private Journey punished() {
        Journey journey = notified(false);
        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
        return decided(reviewed(journey), "penalize");
    }

    private Journey reported(String harm, boolean correctedInTime, boolean majorHazard) {
        return assigned()
                .completeAs(world.officer(), "task_collectEvidence", evidence())
                .completeAs(
                        world.person("officer2"),
                        "task_report",
                        Answers.of(
                                "facts",
                                "未培训",
                                "proposal",
                                "exempt",
                                "harm",
                                harm,
                                "correctedInTime",
                                correctedInTime,
                                "majorHazard",
                                majorHazard));
    }

    private String advice(Journey journey) {
        return CaseData.of(cases.require(journey.number()))
                .value("exemptionAdvice")
                .asText();
    }
}
