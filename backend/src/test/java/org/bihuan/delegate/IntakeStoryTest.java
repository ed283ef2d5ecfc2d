package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bihuan.clock.RunningClock;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a service request comes in: accepted, sent back, passed on, refused, and answered from the desk. */
class IntakeStoryTest extends HouseStory {

    @Test
    void what_was_missing_is_supplied_and_looked_at_again() {
        Journey story = world.aCase().of("service-request").open();

        story.complete("task_accept", Answers.supplement())
                .complete("task_supplement", Answers.of("reply", "清单已补"))
                .complete("task_accept", Answers.accept("visit"));

        assertThat(story.open()).containsExactly("task_dispatch");
        assertThat(story.value("reply").asText()).isEqualTo("清单已补");
        assertThat(story.way()).containsExactly("task_accept", "task_supplement", "task_accept");
        assertThat(story.passed()).doesNotContain("timer_supplementOverdue", "end_abandoned", "end_rejected");
    }

    @Test
    void what_is_never_supplied_is_abandoned_after_thirty_days() {
        Journey story = world.aCase().of("service-request").open().complete("task_accept", Answers.supplement());
        assertThat(story.timer("timer_supplementOverdue")).contains(World.moment("2026-12-23T17:30"));

        story.fire("timer_supplementOverdue");

        assertThat(story.outcome()).isEqualTo("abandoned");
        assertThat(story.open()).isEmpty();
        assertThat(story.facts()).contains("task-cancelled");
        assertThat(story.way()).containsExactly("task_accept", "end_abandoned");
        assertThat(story.passed()).contains("timer_supplementOverdue").doesNotContain("task_supplement");
    }

    @Test
    void the_visit_s_clock_stands_still_while_the_enterprise_supplies() {
        Journey story = world.aCase().of("service-request").open();
        Instant promised = story.clock("SR-VISIT").dueAt();

        story.complete("task_accept", Answers.supplement());
        assertThat(story.clock("SR-VISIT").state()).isEqualTo(RunningClock.State.PAUSED);
        world.at("2026-11-26T09:00");
        story.complete("task_supplement", Answers.of("reply", "清单已补"));

        assertThat(promised).isEqualTo(World.moment("2026-11-24T17:30"));
        assertThat(story.clock("SR-VISIT").state()).isEqualTo(RunningClock.State.RUNNING);
        assertThat(story.clock("SR-VISIT").dueAt()).isEqualTo(World.moment("2026-11-27T17:30"));
        story.complete("task_accept", Answers.accept("visit"));
        assertThat(story.timer("start_visitOverdue")).contains(World.moment("2026-11-27T17:30"));
        assertThat(story.passed()).contains("task_supplement").doesNotContain("notice_visitOverdue", "end_abandoned");
    }

    @Test
    void a_rejected_request_tells_the_enterprise_why() {
        Journey story = world.aCase().of("service-request").open();

        story.complete("task_accept", Answers.of("decision", "reject", "category", "other", "remark", "不属于安全生产服务"));

        assertThat(story.outcome()).isEqualTo("rejected");
        assertThat(world.lastNotice("ent-textile", story.number()))
                .contains("原因：不属于安全生产服务")
                .startsWith("服务单")
                .doesNotContain("案件");
        assertThat(story.way()).containsExactly("task_accept", "end_rejected");
        assertThat(story.passed()).contains("notice_rejected").doesNotContain("notice_transferred", "task_dispatch");
    }

    @Test
    void a_transferred_request_tells_the_enterprise_to_whom() {
        Journey story = world.aCase().of("service-request").open();

        story.complete("task_accept", Answers.of("decision", "transfer", "category", "fire", "transferTo", "消防救援大队"));

        assertThat(story.outcome()).isEqualTo("transferred");
        assertThat(world.lastNotice("ent-textile", story.number())).contains("已转给消防救援大队办理");
        assertThat(story.way()).containsExactly("task_accept", "end_transferred");
        assertThat(story.passed()).contains("notice_transferred").doesNotContain("notice_rejected", "task_dispatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "phone"})
    void a_question_is_answered_from_the_desk(String mode) {
        Journey story = world.aCase().of("service-request").openUnsampled();

        story.complete("task_accept", Answers.accept(mode))
                .complete("task_answer", Answers.of("answer", "按 GB 15603 分类储存。"))
                .complete("task_confirm", Answers.confirm("yes", 4));

        assertThat(story.outcome()).isEqualTo("answered");
        assertThat(story.way()).containsExactly("task_accept", "task_answer", "task_confirm", "end_answered");
        assertThat(story.passed())
                .doesNotContain("task_dispatch", "task_arrangeTraining", "document_advice", "end_solved");
    }

    @Test
    void a_training_is_arranged_and_helps() {
        Journey story = world.aCase().of("service-request").openUnsampled();

        story.complete("task_accept", Answers.accept("training"))
                .complete("task_arrangeTraining", Answers.of("sessionAt", "2026-11-27T14:30+08:00", "place", "局三楼会议室"))
                .complete("task_confirm", Answers.confirm("yes", 4));

        assertThat(story.outcome()).isEqualTo("trained");
        assertThat(story.way()).containsExactly("task_accept", "task_arrangeTraining", "task_confirm", "end_trained");
        assertThat(story.passed()).doesNotContain("task_dispatch", "task_answer", "end_solved", "end_answered");
    }

    @Test
    void staff_open_a_request_for_an_enterprise_that_then_sees_it() {
        Journey story = world.aCase()
                .of("service-request")
                .by(world.intake())
                .with(
                        "channel",
                        "hotline_12345",
                        "onBehalfOf",
                        String.valueOf(world.enterprise().organisation().uscc()))
                .open();

        assertThat(story.file().openedBy()).isEqualTo("intake1");
        assertThat(story.file().enterpriseUscc())
                .isEqualTo(world.enterprise().organisation().uscc());
        assertThat(story.value("channel").asText()).isEqualTo("hotline_12345");
        assertThat(story.events().get(0).onBehalfOf())
                .isEqualTo(world.enterprise().organisation().uscc());
        assertThat(story.complete("task_accept", Answers.supplement())
                        .task("task_supplement")
                        .candidateKeys())
                .containsExactly(
                        "enterprise@uscc:" + world.enterprise().organisation().uscc());
        assertThat(story.way()).containsExactly("task_accept");
        assertThat(story.passed()).doesNotContain("end_abandoned");
    }
}
