package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the plan of an inspection to its result. */
class InspectionStoryTest extends InspectionStory {

    @Autowired
    private CaseAccess access;

    @Test
    void what_is_not_approved_is_not_inspected() {
        Journey journey = aPlannedInspection()
                .completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "no", "remark", "本季度已经查过"));

        assertThat(journey.outcome()).isEqualTo("not_approved");
        assertThat(journey.way()).containsExactly("task_approveInspection", "end_not_approved");
    }

    @Test
    void whoever_does_not_approve_says_why() {
        Journey journey = aPlannedInspection();

        assertThat(refusal(
                        () -> journey.completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "no"))))
                .anyMatch(line -> line.contains("请写明理由"));
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false"})
    void the_enterprise_knows_of_an_inspection_ahead_only_if_it_is_announced(String announced, boolean known) {
        Journey journey = aPlannedInspection()
                .completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "yes", "remark", "同意检查"));
        assertThat(access.maySee(enterprise(), journey.file())).isFalse();

        journey.completeAs(world.officer(), "task_notifyInspection", Answers.of("announced", announced));
        assertThat(access.maySee(enterprise(), journey.file())).isEqualTo(known);

        world.at("2026-11-24T09:00");
        journey.completeAs(world.officer(), "task_checkIn", arrived());
        assertThat(access.maySee(enterprise(), journey.file())).isTrue();
    }

    @Test
    void nothing_found_ends_clean() {
        Journey journey = informed(inspected());

        assertThat(journey.outcome()).isEqualTo("clean");
        assertThat(journey.way())
                .containsExactly(
                        "task_approveInspection",
                        "task_notifyInspection",
                        "task_checkIn",
                        "task_inspect",
                        "task_informResult",
                        "end_clean");
    }

    @Test
    void what_is_put_right_on_the_spot_needs_no_order() {
        Journey journey = informed(inspected(finding(1, "general", "immediate")));

        assertThat(journey.outcome()).isEqualTo("fixed_on_site");
        assertThat(journey.way()).doesNotContain("task_issueOrder");
    }

    @Test
    void refused_entry_becomes_a_lead() {
        Journey journey = aPlannedInspection()
                .completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "yes", "remark", "同意检查"))
                .completeAs(world.officer(), "task_notifyInspection", Answers.of("announced", "no"));
        world.at("2026-11-24T09:00");
        ObjectNode refused = inspection();
        refused.put("entry", "refused");
        refused.remove("findings");
        journey.completeAs(world.officer(), "task_checkIn", arrived())
                .completeAs(world.officer(), "task_inspect", refused);

        assertThat(journey.outcome()).isEqualTo("refused_entry");
        assertThat(journey.passed()).contains("link_refusedEntry");
    }

    @ParameterizedTest
    @CsvSource({"aux1, 是执法辅助人员", "officer3, 执法证已过期", "grid1, 不是执法人员"})
    void whoever_has_no_valid_certificate_cannot_be_sent_and_hears_why(String username, String reason) {
        assertThat(refusal(
                        () -> world.as(world.officer(), () -> cases.open("rectification", plan("officer1", username)))))
                .anyMatch(line -> line.contains(reason));
    }

    @Test
    void one_officer_alone_does_not_inspect() {
        assertThat(refusal(() -> world.as(world.officer(), () -> cases.open("rectification", plan("officer1")))))
                .anyMatch(line -> line.contains("至少 2 项"));
    }

    @Test
    void a_false_report_is_written_off_by_the_head_of_the_unit() {
        Journey journey = ordered(finding(1, "general", "deadline"));

        world.as(unitHead(), () -> actions.perform(journey.number(), "cancel", Answers.of("reason", "现场核实没有这个问题")));

        assertThat(journey.outcome()).isEqualTo("cancelled");
        assertThat(hazards.of(journey.number())).extracting(Hazard::status).containsExactly(Status.CANCELLED);
    }

    @Test
    void a_matter_of_another_department_leaves_by_letter_and_the_inspection_goes_on() {
        Journey journey = ordered(finding(1, "general", "deadline"));

        world.as(
                world.officer(),
                () -> actions.perform(
                        journey.number(),
                        "transferMatter",
                        Answers.of("transferTo", "晋江市消防救援大队", "transferMatter", "消防通道被占用")));

        assertThat(journey.passed()).contains("document_transfer");
        assertThat(journey.open()).containsExactly("task_rectify");
    }
}
