package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the enterprise may do to its request outside a task. */
class ActionStoryTest extends HouseStory {

    private static final ObjectNode WITHDRAW = Answers.of("reason", "问题已自行解决");

    @Test
    void a_request_is_withdrawn_before_the_visit_and_the_expert_is_told() {
        Journey story = world.aCase().of("service-request").open().untilVisit();

        story.act("withdraw", WITHDRAW);

        assertThat(story.outcome()).isEqualTo("withdrawn");
        assertThat(story.open()).isEmpty();
        assertThat(world.notices("expert1", story.number(), "企业已撤回服务单")).isEqualTo(1);
        assertThat(story.facts()).contains("action-taken", "task-cancelled", "case-closed");
        assertThat(story.way()).endsWith("task_respond", "end_withdrawn");
        assertThat(story.passed()).contains("notice_withdrawn").doesNotContain("task_visit", "end_unconfirmed");
    }

    @Test
    void a_request_is_withdrawn_before_anybody_has_touched_it() {
        Journey story = world.aCase().of("service-request").open();

        story.act("withdraw", WITHDRAW);

        assertThat(story.outcome()).isEqualTo("withdrawn");
        assertThat(story.way()).containsExactly("end_withdrawn");
        assertThat(story.passed()).doesNotContain("task_accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "reschedule"})
    void after_the_visit_it_is_too_late(String action) {
        Journey story = world.aCase()
                .of("service-request")
                .open()
                .untilVisit()
                .complete("task_visit", Answers.visit("general"));
        int before = story.events().size();

        assertRefused(Kind.CONFLICT, () -> story.act(action, answers(action)));

        assertThat(story.open()).containsExactly("task_advise");
        assertThat(story.events()).hasSize(before);
        assertThat(story.passed()).doesNotContain("end_withdrawn", "clock_visitPostponed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "reschedule"})
    void a_closed_case_takes_no_action(String action) {
        Journey story = world.aCase().of("service-request").open().act("withdraw", WITHDRAW);
        int before = story.events().size();

        assertRefused(Kind.CONFLICT, () -> story.act(action, answers(action)));

        assertThat(story.events()).hasSize(before);
        assertThat(story.outcome()).isEqualTo("withdrawn");
    }

    @Test
    void rescheduling_moves_the_visit_its_task_and_its_timer_and_tells_the_dispatcher() {
        Journey story = world.aCase().of("service-request").open().untilVisit();

        story.act("reschedule", answers("reschedule"));

        assertThat(story.clock("SR-VISIT").dueAt()).isEqualTo(World.moment("2026-12-01T17:30"));
        assertThat(story.task("task_visit").dueAt()).isEqualTo(World.moment("2026-12-01T17:30"));
        assertThat(story.timer("start_visitOverdue")).contains(World.moment("2026-12-01T17:30"));
        assertThat(world.lastNotice("dispatch1", story.number())).contains("2026-12-01 10:00", "设备检修");
        assertThat(world.notices("expert1", story.number(), "企业改约上门时间")).isEqualTo(1);
        story.act("reschedule", answers("reschedule").put("preferredTime", "2026-12-02T10:00+08:00"));
        assertThat(story.clock("SR-VISIT").dueAt()).isEqualTo(World.moment("2026-12-02T17:30"));
        assertThat(story.open()).containsExactly("task_visit");
        assertThat(story.passed()).contains("done_rescheduled").doesNotContain("notice_visitOverdue", "end_withdrawn");
    }

    @Test
    void there_is_no_visit_to_reschedule_when_the_request_is_answered_online() {
        Journey story = world.aCase().of("service-request").open().complete("task_accept", Answers.accept("online"));
        int before = story.events().size();

        assertRefused(Kind.CONFLICT, () -> story.act("reschedule", answers("reschedule")));

        assertThat(story.value("preferredTime").isMissingNode()).isTrue();
        assertThat(story.events()).hasSize(before);
        assertThat(story.passed()).doesNotContain("clock_visitPostponed");
    }

    @Test
    void an_action_that_its_form_refuses_leaves_nothing() {
        Journey story = world.aCase().of("service-request").open();
        int before = story.events().size();

        assertRefused(Kind.INVALID, () -> story.act("withdraw", Answers.of()));
        assertRefused(Kind.NOT_FOUND, () -> story.act("burn", Answers.of()));

        assertThat(story.events()).hasSize(before);
        assertThat(story.open()).containsExactly("task_accept");
        assertThat(story.passed()).doesNotContain("end_withdrawn");
    }

    private static ObjectNode answers(String action) {
        return action.equals("withdraw")
                ? WITHDRAW
                : Answers.of("preferredTime", "2026-12-01T10:00+08:00", "reason", "设备检修");
    }

    private static void assertRefused(Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }
}
