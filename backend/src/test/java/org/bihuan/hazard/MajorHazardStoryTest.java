package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bihuan.attachment.Attachments;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A major hazard is listed, stopped if it must be, and signed off by two people who have the report of its acceptance. */
class MajorHazardStoryTest extends InspectionStory {

    @Autowired
    private Attachments attachments;

    @Autowired
    private People people;

    @Test
    void from_listing_to_sign_off_by_two() {
        Journey journey = rechecked(listed(finding(1, "major", "deadline")));

        journey.completeAs(committee(), "task_signOffCommittee", approval(committee()))
                .completeAs(director(), "task_signOffHead", signOff());
        informed(journey);

        assertThat(journey.outcome()).isEqualTo("signed_off");
        assertThat(journey.way())
                .containsSubsequence(
                        "task_superviseListed",
                        "task_rectify",
                        "task_recheck",
                        "task_signOffCommittee",
                        "task_signOffHead",
                        "end_signed_off")
                .doesNotContain("task_signOff");
        assertThat(journey.passed()).contains("document_supervision", "document_closure");
    }

    @Test
    void the_committee_needs_the_report_of_the_acceptance() {
        Journey journey = rechecked(listed(finding(1, "major", "deadline")));

        assertThat(refusal(() -> journey.completeAs(committee(), "task_signOffCommittee", signOff())))
                .anyMatch(line -> line.startsWith("acceptanceReport"));
    }

    @Test
    void whoever_examined_it_does_not_approve_it() {
        Journey journey = listed(finding(1, "major", "deadline"));
        people.setRoles("head1", Set.of("director", "committee-office"));
        try {
            rechecked(journey).completeAs(director(), "task_signOffCommittee", approval(director()));

            assertThat(refusal(() -> journey.completeAs(director(), "task_signOffHead", signOff())))
                    .anyMatch(line -> line.contains("由另一位核准"));
        } finally {
            people.setRoles("head1", Set.of("director"));
        }
    }

    @Test
    void what_the_committee_returns_is_put_right_again() {
        Journey journey = rechecked(listed(finding(1, "major", "deadline")));

        journey.completeAs(committee(), "task_signOffCommittee", Answers.of("decision", "return", "remark", "报告不全"));

        assertThat(journey.open()).containsExactly("task_rectify");
        assertThat(hazards.of(journey.number())).extracting(Hazard::status).containsExactly(Status.RECTIFYING);
    }

    @Test
    void after_measures_work_goes_on_only_when_somebody_has_been_there() {
        Journey journey = rechecked(measured(listed(finding(1, "major", "stop"))));
        assertThat(journey.open()).containsExactly("task_approveResume");

        assertThat(refusal(
                        () -> journey.completeAs(unitHead(), "task_approveResume", Answers.of("decision", "resume"))))
                .anyMatch(line -> line.contains("到现场审查"));
        journey.completeAs(unitHead(), "task_approveResume", Answers.of("decision", "resume", "inspectedOnSite", true));

        assertThat(journey.open()).containsExactly("task_signOffCommittee");
    }

    @Test
    void where_work_stays_stopped_nothing_is_signed_off() {
        Journey journey = rechecked(measured(listed(finding(1, "major", "stop"))));

        journey.completeAs(unitHead(), "task_approveResume", Answers.of("decision", "keep", "remark", "联锁未恢复"));

        assertThat(journey.open()).containsExactly("task_rectify");
        assertThat(hazards.of(journey.number())).extracting(Hazard::status).containsExactly(Status.RECTIFYING);
    }

    @Test
    void urgent_measures_are_served_first_and_approved_within_a_day() {
        Journey journey = listed(finding(1, "major", "stop"));
        ObjectNode measures = measures();
        measures.put("urgent", true);

        journey.completeAs(world.officer(), "task_measures", measures)
                .completeAs(world.officer(), "task_serve", served());

        assertThat(journey.passed()).contains("document_measures");
        assertThat(journey.open()).containsExactly("task_confirmMeasures");
        assertThat(journey.task("task_confirmMeasures").dueAt())
                .isEqualTo(world.now().plusSeconds(24 * 3600));
    }

    @Test
    void measures_that_are_not_approved_are_not_taken() {
        Journey journey = listed(finding(1, "major", "stop"))
                .completeAs(world.officer(), "task_measures", measures())
                .completeAs(director(), "task_approveMeasures", Answers.of("approval", "refuse"));

        assertThat(journey.passed()).doesNotContain("document_measures");
        assertThat(journey.open()).containsExactly("task_rectify");
    }

    /** Ordered and served; measures, where they are needed, are still to be taken. */
    private Journey listed(ObjectNode... findings) {
        return ordered(findings)
                .completeAs(
                        committee(),
                        "task_superviseListed",
                        Answers.of("superviseLevel", "county", "dueDate", "2026-12-20"));
    }

    private Journey measured(Journey journey) {
        return journey.completeAs(world.officer(), "task_measures", measures())
                .completeAs(director(), "task_approveMeasures", Answers.of("approval", "approve"))
                .completeAs(world.officer(), "task_serve", served());
    }

    private Journey rechecked(Journey journey) {
        return journey.completeAs(enterprise(), "task_rectify", rectified(1))
                .completeAs(world.officer(), "task_recheck", rechecked(1));
    }

    private static ObjectNode measures() {
        return Answers.of("measure", "stop_use", "measureScope", "2号定型机", "measureReason", "可燃气体报警失效，不能保证安全");
    }

    private ObjectNode approval(Person person) {
        ObjectNode approval = signOff();
        approval.putArray("acceptanceReport")
                .add(attachments
                        .store(
                                new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                                "验收报告.pdf",
                                person.username())
                        .id());
        return approval;
    }
}
