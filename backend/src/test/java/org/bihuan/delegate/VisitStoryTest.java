package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;

/** The newspaper's own story. */
class VisitStoryTest extends HouseStory {

    @Test
    void an_accepted_visit_that_helps_is_solved() {
        Journey story = world.aCase().of("service-request").openUnsampled();

        story.complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"))
                .complete("task_respond", Answers.respond())
                .complete("task_visit", Answers.visit("general"))
                .complete("task_advise", Answers.advise())
                .complete("task_confirm", Answers.confirm("yes", 5));

        assertThat(story.outcome()).isEqualTo("solved");
        assertThat(story.way())
                .containsExactly(
                        "task_accept", "task_dispatch", "task_respond", "task_visit", "task_advise", "task_confirm",
                        "end_solved");
        assertThat(story.passed())
                .contains("document_advice", "decide_callback")
                .doesNotContain("task_reviewMajor", "record_lead", "task_consult", "task_callback");
    }
}
