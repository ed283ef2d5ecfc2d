package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the enterprise says about the help, and what becomes of it. */
class ConfirmationStoryTest extends HouseStory {

    @Test
    void silence_is_never_a_good_rating() {
        Journey story = world.aCase().of("service-request").open().untilConfirmation();
        assertThat(story.timer("timer_confirmOverdue")).contains(World.moment("2026-11-30T17:30"));

        story.fire("timer_confirmOverdue");

        assertThat(story.outcome()).isEqualTo("unconfirmed");
        assertThat(story.value("satisfaction").isMissingNode()).isTrue();
        assertThat(story.open()).isEmpty();
        assertThat(story.way()).endsWith("task_advise", "end_unconfirmed");
        assertThat(story.passed())
                .contains("timer_confirmOverdue")
                .doesNotContain("task_confirm", "end_solved", "task_callback");
    }

    @Test
    void an_unresolved_request_is_visited_again() {
        Journey story = world.aCase().of("service-request").openUnsampled().untilConfirmation();

        story.complete("task_confirm", Answers.confirm("no", 3)).complete("task_consult", Answers.consult("revisit"));

        assertThat(story.open()).containsExactly("task_dispatch");
        story.complete("task_dispatch", Answers.dispatch("expert2"))
                .completeAs(world.otherExpert(), "task_respond", Answers.respond())
                .completeAs(world.otherExpert(), "task_visit", Answers.visit("general"))
                .completeAs(world.otherExpert(), "task_advise", Answers.advise())
                .complete("task_confirm", Answers.confirm("yes", 5));
        assertThat(story.outcome()).isEqualTo("solved");
        assertThat(story.way())
                .containsSubsequence("task_consult", "task_dispatch", "task_visit", "task_confirm", "end_solved")
                .doesNotContain("end_unsolved");
        assertThat(story.passed()).contains("done_revisited").doesNotContain("record_escalation", "task_callback");
    }

    @Test
    void an_unresolved_request_is_escalated() {
        Journey story = world.aCase().of("service-request").open().untilConfirmation();

        story.complete("task_confirm", Answers.confirm("no", 1)).complete("task_consult", Answers.consult("escalate"));

        assertThat(story.outcome()).isEqualTo("escalated");
        assertThat(story.facts()).contains("escalated").doesNotContain("lead-created");
        assertThat(world.notices("unithead1", story.number(), "服务单升级办理")).isEqualTo(1);
        assertThat(world.notices("committee1", story.number(), "服务单升级办理")).isEqualTo(1);
        assertThat(story.way()).endsWith("task_confirm", "task_consult", "end_escalated");
        assertThat(story.passed()).doesNotContain("task_callback", "end_unsolved", "decide_callback");
    }

    @Test
    void an_unresolved_request_is_closed_as_that() {
        Journey story = world.aCase().of("service-request").openUnsampled().untilConfirmation();

        story.complete("task_confirm", Answers.confirm("no", 3)).complete("task_consult", Answers.consult("close"));

        assertThat(story.outcome()).isEqualTo("unsolved");
        assertThat(story.way()).endsWith("task_consult", "end_unsolved");
        assertThat(story.passed()).doesNotContain("task_callback", "end_solved", "record_escalation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"satisfaction", "timely", "professional", "practical", "clean"})
    void any_rating_below_three_is_called_back_before_the_case_closes(String rating) {
        Journey story = world.aCase().of("service-request").openUnsampled().untilConfirmation();
        ObjectNode poor = Answers.confirm("yes", 5).put(rating, 2);

        story.complete("task_confirm", poor);

        assertThat(story.open()).containsExactly("task_callback");
        assertThat(story.file().isOpen()).isTrue();
        story.complete("task_callback", Answers.callback());
        assertThat(story.outcome()).isEqualTo("solved");
        assertThat(story.way()).endsWith("task_confirm", "task_callback", "end_solved");
        assertThat(story.passed()).doesNotContain("task_consult", "end_unsolved");
    }

    @Test
    void one_in_five_of_the_rest_is_called_back() {
        Journey story = world.aCase().of("service-request").openSampled().untilConfirmation();

        story.complete("task_confirm", Answers.confirm("yes", 5));

        assertThat(story.open()).containsExactly("task_callback");
        story.complete("task_callback", Answers.callback());
        assertThat(story.outcome()).isEqualTo("solved");
        assertThat(story.way()).endsWith("task_callback", "end_solved");
        assertThat(story.passed()).doesNotContain("task_consult", "end_unsolved");
    }

    @Test
    void a_rating_of_three_outside_the_sample_is_not_called_back() {
        Journey story = world.aCase().of("service-request").openUnsampled().untilConfirmation();

        story.complete("task_confirm", Answers.confirm("yes", 3));

        assertThat(story.outcome()).isEqualTo("solved");
        assertThat(story.way()).endsWith("task_confirm", "end_solved");
        assertThat(story.passed()).contains("decide_callback").doesNotContain("task_callback");
    }
}
