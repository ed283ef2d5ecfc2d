package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.RefusedException;
import org.bihuan.clock.Timers;
import org.bihuan.document.Documents;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens between the acceptance of a service request and the enterprise's word, when somebody visits. */
class VisitStoryTest extends HouseStory {

    private static final String LATE = "start_visitOverdue";
    private static final String LATE_TITLE = "上门服务超期";

    @Autowired
    private Documents documents;

    @Test
    void an_accepted_visit_that_helps_is_solved_with_a_paper() {
        Journey story = world.aCase().of("service-request").openUnsampled();

        story.complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"))
                .complete("task_respond", Answers.respond())
                .complete("task_visit", Answers.visit("general"))
                .complete("task_advise", Answers.advise())
                .complete("task_confirm", Answers.confirm("yes", 5));

        assertThat(story.outcome()).isEqualTo("solved");
        assertThat(documents.of(story.number())).hasSize(1);
        assertThat(story.facts()).contains("document-issued", "case-closed").doesNotContain("lead-created");
        assertThat(story.way())
                .containsExactly(
                        "task_accept",
                        "task_dispatch",
                        "task_respond",
                        "task_visit",
                        "task_advise",
                        "task_confirm",
                        "end_solved");
        assertThat(story.passed())
                .contains("document_advice", "decide_callback")
                .doesNotContain("task_reviewMajor", "record_lead", "task_consult", "task_callback");
    }

    @Test
    void a_declining_expert_sends_the_case_back_to_the_dispatcher_every_time() {
        Journey story = world.aCase().of("service-request").open();

        story.complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"))
                .complete("task_respond", Answers.decline())
                .complete("task_dispatch", Answers.dispatch("expert2"))
                .completeAs(world.otherExpert(), "task_respond", Answers.decline())
                .complete("task_dispatch", Answers.dispatch("expert3"))
                .completeAs(world.person("expert3"), "task_respond", Answers.respond());

        assertThat(story.open()).containsExactly("task_visit");
        assertThat(story.task("task_visit").assignee()).isEqualTo("expert3");
        assertThat(story.way())
                .containsExactly(
                        "task_accept",
                        "task_dispatch",
                        "task_respond",
                        "task_dispatch",
                        "task_respond",
                        "task_dispatch",
                        "task_respond");
        assertThat(story.passed()).doesNotContain("task_visit", "end_abandoned", "end_withdrawn");
    }

    @Test
    void the_lead_expert_is_one_of_those_who_are_sent() {
        Journey story = world.aCase().of("service-request").open().complete("task_accept", Answers.accept("visit"));
        ObjectNode strangers = Answers.dispatch("expert1").put("leadExpert", "expert2");

        assertThatThrownBy(() -> story.complete("task_dispatch", strangers))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID);
                    assertThat(refused.errors())
                            .extracting(RefusedException.FieldError::field)
                            .containsExactly("leadExpert");
                });

        assertThat(story.open()).containsExactly("task_dispatch");
        assertThat(story.passed()).doesNotContain("task_dispatch", "task_respond");
    }

    @Test
    void a_late_visit_is_told_once_to_dispatcher_and_unit_head_and_goes_on() {
        Journey story = world.aCase().of("service-request").open().untilVisit();

        story.fire(LATE);

        assertThat(world.notices("dispatch1", story.number(), LATE_TITLE)).isEqualTo(1);
        assertThat(world.notices("unithead1", story.number(), LATE_TITLE)).isEqualTo(1);
        assertThat(world.notices("ent-textile", story.number(), LATE_TITLE)).isZero();
        assertThat(story.timer(LATE)).isEmpty();
        assertThat(story.open()).containsExactly("task_visit");
        story.complete("task_visit", Answers.visit("general"));
        assertThat(world.notices("dispatch1", story.number(), LATE_TITLE)).isEqualTo(1);
        assertThat(story.passed())
                .contains("notice_visitOverdue", "done_visitOverdue", "task_visit")
                .doesNotContain("end_abandoned", "end_unconfirmed");
    }

    @Test
    void a_visit_in_time_is_never_told_as_late() {
        Journey story = world.aCase().of("service-request").open().untilVisit();
        assertThat(story.timer(LATE)).contains(World.moment("2026-11-24T17:30"));

        story.complete("task_visit", Answers.visit("general"));

        assertThat(story.timer(LATE)).contains(Timers.NEVER);
        assertThat(story.passed()).contains("task_visit").doesNotContain("notice_visitOverdue");
    }

    @Test
    void the_promise_counts_from_the_request_however_late_it_is_accepted() {
        Journey story = world.aCase().of("service-request").open();
        assertThat(story.clock("SR-VISIT").dueAt()).isEqualTo(World.moment("2026-11-24T17:30"));
        world.at("2026-11-25T09:00");

        story.complete("task_accept", Answers.accept("visit")).fire(LATE);

        assertThat(world.notices("unithead1", story.number(), LATE_TITLE)).isEqualTo(1);
        assertThat(story.open()).containsExactly("task_dispatch");
        assertThat(story.passed()).contains("notice_visitOverdue").doesNotContain("end_abandoned");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_second_visit_has_a_promise_of_its_own_whatever_became_of_the_first(boolean firstWasLate) {
        Journey story = world.aCase().of("service-request").open().untilVisit();
        if (firstWasLate) {
            story.fire(LATE);
        }
        long before = world.notices("dispatch1", story.number(), LATE_TITLE);
        story.complete("task_visit", Answers.visit("general"))
                .complete("task_advise", Answers.advise())
                .complete("task_confirm", Answers.confirm("no", 3));
        assertThat(story.timer(LATE)).isEmpty();
        world.at("2026-11-26T10:00");

        story.complete("task_consult", Answers.consult("revisit"));

        assertThat(story.timer(LATE)).contains(World.moment("2026-11-27T17:30"));
        assertThat(world.notices("dispatch1", story.number(), LATE_TITLE)).isEqualTo(before);
        story.complete("task_dispatch", Answers.dispatch("expert1").put("visitDate", "2026-11-27"))
                .complete("task_respond", Answers.respond());
        assertThat(story.task("task_visit").dueAt()).isEqualTo(World.moment("2026-11-27T17:30"));
        story.fire(LATE);
        assertThat(world.notices("dispatch1", story.number(), LATE_TITLE)).isEqualTo(before + 1);
        assertThat(world.notices("unithead1", story.number(), LATE_TITLE)).isEqualTo(before + 1);
        assertThat(story.timer(LATE)).isEmpty();
        assertThat(story.open()).containsExactly("task_visit");
        assertThat(story.passed())
                .contains("done_revisited", "notice_visitOverdue")
                .doesNotContain("end_unsolved");
    }

    @ParameterizedTest
    @CsvSource({"online, task_answer", "phone, task_answer", "training, task_arrangeTraining"})
    void nobody_is_late_for_a_visit_that_there_will_not_be(String mode, String step) {
        Journey story = world.aCase().of("service-request").open();

        story.complete("task_accept", Answers.accept(mode));

        assertThat(story.open()).containsExactly(step);
        assertThat(story.timer(LATE)).contains(Timers.NEVER);
        assertThat(story.passed()).doesNotContain("task_dispatch", "notice_visitOverdue");
    }

    @Test
    void a_major_finding_that_needs_advice_only_stays_with_the_enterprise() {
        Journey story = world.aCase().of("service-request").open().untilVisit();

        story.complete("task_visit", Answers.visit("major")).complete("task_reviewMajor", Answers.review("advise"));

        assertThat(story.open()).containsExactly("task_advise");
        assertThat(story.facts()).doesNotContain("lead-created");
        assertThat(world.notices("unithead1", story.number(), "重大隐患线索待接收")).isZero();
        assertThat(story.passed()).contains("task_reviewMajor").doesNotContain("record_lead", "notice_lead");
    }

    @Test
    void a_major_finding_that_is_handed_over_makes_a_lead_and_tells_the_unit_head() {
        Journey story = world.aCase().of("service-request").open().untilVisit();

        story.complete("task_visit", Answers.visit("major")).complete("task_reviewMajor", Answers.review("hand_over"));

        assertThat(story.open()).containsExactly("task_advise");
        assertThat(story.events().stream()
                        .filter(event -> event.type().equals("lead-created"))
                        .map(event -> Journey.data(event).path("text").asText()))
                .containsExactly("业务科室研判认为重大隐患需要移交执法，理由：储存量构成重大隐患");
        assertThat(world.notices("unithead1", story.number(), "重大隐患线索待接收")).isEqualTo(1);
        assertThat(world.lastNotice("unithead1", story.number()))
                .contains(story.number(), "储存量构成重大隐患")
                .doesNotContain("案件");
        assertThat(story.passed()).contains("record_lead", "notice_lead").doesNotContain("end_escalated");
    }

    @Test
    void an_expert_cannot_have_arrived_in_the_future() {
        Journey story = world.aCase().of("service-request").open().untilVisit();
        ObjectNode tomorrow = Answers.visit("general").put("arrivedAt", "2026-11-24T09:00+08:00");

        assertThatThrownBy(() -> story.complete("task_visit", tomorrow))
                .isInstanceOf(RefusedException.class)
                .extracting(
                        refused -> ((RefusedException) refused).errors().get(0).field())
                .isEqualTo("arrivedAt");

        assertThat(story.open()).containsExactly("task_visit");
        assertThat(story.passed()).doesNotContain("task_visit", "task_advise");
    }

    @Test
    void a_wish_for_a_later_day_moves_the_visit_and_its_timer() {
        Journey story = world.aCase()
                .of("service-request")
                .with("preferredTime", "2026-11-30T10:00+08:00")
                .open();

        story.untilVisit();

        assertThat(story.timer(LATE)).contains(World.moment("2026-11-30T17:30"));
        assertThat(story.task("task_visit").dueAt()).isEqualTo(World.moment("2026-11-30T17:30"));
        assertThat(story.passed()).doesNotContain("notice_visitOverdue");
    }

    @Test
    void a_wish_for_an_earlier_day_leaves_the_promise_as_it_is() {
        Journey story = world.aCase()
                .of("service-request")
                .with("preferredTime", "2026-11-23T10:00+08:00")
                .open()
                .complete("task_accept", Answers.accept("visit"));

        assertThat(story.timer(LATE)).contains(World.moment("2026-11-24T17:30"));
        assertThat(story.clock("SR-VISIT").dueAt()).isEqualTo(World.moment("2026-11-24T17:30"));
        assertThat(story.passed()).doesNotContain("notice_visitOverdue");
    }

    @Test
    void matching_experts_are_offered_first_and_those_sent_there_lately_last() {
        Person elsewhere = world.person("ent-031");

        Journey story = world.aCase().of("service-request").by(elsewhere).open();
        story.complete("task_accept", Answers.accept("visit"));
        assertThat(story.offered("task_dispatch", "expertOptions")).containsExactly("expert1", "expert3", "expert2");
        story.complete("task_dispatch", Answers.dispatch("expert1")).complete("task_respond", Answers.decline());

        assertThat(story.offered("task_dispatch", "expertOptions")).containsExactly("expert3", "expert2", "expert1");
        Journey next = world.aCase().of("service-request").by(elsewhere).open();
        next.complete("task_accept", Answers.accept("visit"));
        assertThat(next.offered("task_dispatch", "expertOptions")).containsExactly("expert3", "expert2", "expert1");
        assertThat(story.passed()).doesNotContain("task_visit");
    }
}
