package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.Visit;
import org.bihuan.enterprise.Visits;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise is not inspected more often than it must be, nor twice where once would do. */
class InspectionQuotaTest extends InspectionStory {

    private static final String YARN = "ent-013";
    private static final String RED = "ent-014";

    @Autowired
    private Visits visits;

    @Autowired
    private Grades grades;

    @Test
    void one_beyond_the_quota_is_approved_with_a_reason_only() {
        inspectedIn(YARN, "2027-03-01");
        inspectedIn(YARN, "2027-05-10");
        Journey third = planned(YARN, "plan", "2027-08-02");

        assertThat(refusal(() -> approve(third, ""))).anyMatch(line -> line.contains("今年已检查 2 次，达到按风险等级每年 2 次的上限"));
        approve(third, "上级专项部署");

        assertThat(third.open()).containsExactly("task_notifyInspection");
    }

    @Test
    void a_red_enterprise_may_be_inspected_more_often() {
        world.as(unitHead(), () -> {
            grades.set(uscc(RED), "red", "重大危险源");
            return uscc(RED);
        });
        inspectedIn(RED, "2028-03-03");
        inspectedIn(RED, "2028-05-12");
        Journey third = planned(RED, "plan", "2028-08-04");

        approve(third, "");

        assertThat(third.open()).containsExactly("task_notifyInspection");
    }

    @Test
    void a_case_of_its_own_does_not_count() {
        Journey journey = planned(YARN, "case", "2028-03-01");

        assertThat(visits.find(journey.number()).counted()).isFalse();
    }

    @Test
    void what_could_be_one_inspection_is_two_with_a_reason_only() {
        Journey first = planned(YARN, "plan", "2029-06-04");
        Journey second = planned(YARN, "plan", "2029-06-11");

        assertThat(refusal(() -> approve(second, "")))
                .anyMatch(line -> line.contains(first.number()) && line.contains("综合查一次"));
    }

    @Test
    void what_is_not_approved_is_no_visit() {
        Journey journey = planned(YARN, "plan", "2030-06-03");
        journey.completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "no", "remark", "暂缓"));

        assertThat(visits.find(journey.number()).status()).isEqualTo(Visit.Status.CANCELLED);
    }

    private String uscc(String username) {
        return String.valueOf(world.person(username).organisation().uscc());
    }

    private void inspectedIn(String username, String day) {
        Journey journey = planned(username, "plan", day);
        approve(journey, "同意");
        journey.completeAs(world.officer(), "task_notifyInspection", Answers.of("announced", "no"));
        world.at(day + "T09:00");
        ObjectNode arrived = arrived();
        arrived.put("arrivedAt", day + "T09:00:00+08:00");
        ObjectNode inspection = inspection();
        inspection.put("inspectedAt", day + "T09:10:00+08:00");
        journey.completeAs(world.officer(), "task_checkIn", arrived)
                .completeAs(world.officer(), "task_inspect", inspection);
    }

    private void approve(Journey journey, String remark) {
        ObjectNode answers = Answers.of("approved", "yes");
        if (!remark.isEmpty()) {
            answers.put("remark", remark);
        }
        journey.completeAs(unitHead(), "task_approveInspection", answers);
    }

    private Journey planned(String username, String source, String day) {
        ObjectNode plan = plan("officer1", "officer2");
        plan.put("enterprise", uscc(username));
        plan.put("source", source);
        if (source.equals("case")) {
            plan.put("leadKind", "report");
        }
        plan.put("plannedAt", day + "T09:00:00+08:00");
        return world.journey(world.as(
                world.officer(), () -> cases.open("rectification", plan).number()));
    }
}
