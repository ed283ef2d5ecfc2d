package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.casetype.Node.Trigger;
import org.junit.jupiter.api.Test;

class SoundnessTest {

    @Test
    void a_line_is_sound() {
        assertSound(ModelSketch.of("start_a > task_b > end_c"));
    }

    @Test
    void a_choice_that_comes_together_and_a_loop_with_a_way_out_are_sound() {
        assertSound(ModelSketch.of(
                "start_a > xor_begin > task_b > xor_choice > task_c > xor_join > end_d",
                "xor_choice > task_e > xor_join",
                "xor_choice > xor_begin"));
    }

    @Test
    void a_fork_that_is_joined_is_sound() {
        assertSound(ModelSketch.of("start_a > and_fork > task_b > and_join > end_d", "and_fork > task_c > and_join"));
    }

    @Test
    void an_inclusive_join_waits_for_the_ways_that_were_taken() {
        assertSound(ModelSketch.of(
                "start_a > or_split > task_b > or_join > end_d",
                "or_split > task_c > task_e > or_join",
                "or_split > or_join"));
    }

    @Test
    void an_inclusive_join_that_a_waiting_token_could_reach_again_waits_for_ever_as_in_the_engine() {
        assertUnsound(
                "流程会卡在",
                ModelSketch.of(
                        "start_a > xor_begin > and_fork > or_split > task_b > or_join > and_join > xor_again > end_d",
                        "or_split > task_c > or_join",
                        "and_fork > task_e > and_join",
                        "xor_again > xor_begin"));
    }

    @Test
    void a_wait_for_one_of_two_events_is_sound() {
        assertSound(ModelSketch.of("start_a > wait_b > timer_c > end_c", "wait_b > timer_d > end_d"));
    }

    @Test
    void a_fork_joined_by_a_choice_ends_before_its_branches_do() {
        assertUnsound(
                "到达结束事件(end_d)时，用户任务(task_c)还没有办完",
                ModelSketch.of("start_a > and_fork > task_b > xor_join > end_d", "and_fork > task_c > xor_join"));
    }

    @Test
    void a_choice_joined_by_a_fork_is_stuck_at_the_join() {
        assertUnsound(
                "流程会卡在网关(and_join)",
                ModelSketch.of("start_a > xor_split > task_b > and_join > end_d", "xor_split > task_c > and_join"));
    }

    @Test
    void a_loop_without_a_way_out_is_told() {
        assertUnsound(
                "之间一直转",
                ModelSketch.of("start_a > xor_split > end_b", "xor_split > xor_again > task_c > task_d > xor_again"));
    }

    @Test
    void a_task_that_nothing_leads_to_is_dead() {
        assertUnsound("用户任务(task_b)永远走不到", ModelSketch.of("start_a > xor_join > end_c", "task_b > xor_join"));
    }

    @Test
    void a_loop_that_forks_piles_up_tokens() {
        assertUnsound(
                "会越积越多",
                ModelSketch.of("start_a > xor_begin > task_b > and_fork > xor_begin", "and_fork > task_c > end_d"));
    }

    @Test
    void a_task_without_a_way_on_is_told_before_anything_is_played() {
        assertUnsound("用户任务(task_b)没有出去的连线", ModelSketch.of("start_a > task_b", "task_c > end_d"));
    }

    @Test
    void a_level_without_a_start_is_told() {
        assertUnsound(
                "子流程(sub_b)应当恰好有一个开始事件",
                new ModelSketch()
                        .line("start_a > sub_b > end_c")
                        .line("task_d > end_e", "sub_b")
                        .model());
    }

    @Test
    void too_many_things_at_once_are_not_checked_but_told() {
        ModelSketch sketch = new ModelSketch().line("start_a > and_fork");
        for (int branch = 0; branch < 9; branch++) {
            sketch.line("and_fork > task_a" + branch + " > task_b" + branch + " > task_c" + branch + " > and_join");
        }

        assertUnsound("超过 10000 种", sketch.line("and_join > end_d").model());
    }

    @Test
    void branches_inside_a_sub_process_end_each_for_itself() {
        assertSound(new ModelSketch()
                .line("start_a > sub_b > end_c")
                .line("start_d > and_fork > task_e > end_f", "sub_b")
                .line("and_fork > task_g > end_h", "sub_b")
                .model());
    }

    @Test
    void a_sub_process_that_is_stuck_is_not_saved_by_a_timer_on_it() {
        assertUnsound(
                "流程会卡在",
                new ModelSketch()
                        .line("start_a > sub_b > end_c")
                        .line("start_d > xor_split > task_e > and_join > end_f", "sub_b")
                        .line("xor_split > task_g > and_join", "sub_b")
                        .boundary("timer_late", "sub_b", true, Trigger.TIMER)
                        .line("timer_late > end_c")
                        .model());
    }

    @Test
    void a_sub_process_cannot_be_entered_twice_at_once() {
        assertUnsound(
                "又进入一次",
                new ModelSketch()
                        .line("start_a > and_fork > sub_b > end_c")
                        .line("and_fork > task_d > sub_b")
                        .line("start_e > task_f > end_g", "sub_b")
                        .model());
    }

    @Test
    void a_timer_that_interrupts_a_task_is_sound() {
        assertSound(new ModelSketch()
                .line("start_a > task_b > end_c")
                .boundary("timer_late", "task_b", true, Trigger.TIMER)
                .line("timer_late > end_d")
                .model());
    }

    @Test
    void a_side_path_that_does_not_interrupt_leaves_the_case_open_at_its_end() {
        assertUnsound(
                "还没有办完",
                new ModelSketch()
                        .line("start_a > task_b > end_c")
                        .boundary("timer_late", "task_b", false, Trigger.TIMER)
                        .line("timer_late > task_d > end_e")
                        .model());
    }

    @Test
    void a_side_path_inside_the_sub_process_it_belongs_to_is_sound() {
        assertSound(new ModelSketch()
                .line("start_a > sub_b > end_c")
                .line("start_d > task_e > end_f", "sub_b")
                .boundary("timer_late", "task_e", false, Trigger.TIMER)
                .line("timer_late > task_g > end_h", "sub_b")
                .model());
    }

    @Test
    void a_withdrawal_at_any_time_is_sound() {
        assertSound(new ModelSketch()
                .line("start_a > task_b > end_c")
                .line("aside_w")
                .start("start_w", "aside_w", true, Trigger.MESSAGE)
                .line("start_w > task_w > end_w", "aside_w")
                .model());
    }

    @Test
    void a_withdrawal_does_not_excuse_a_process_that_is_stuck() {
        assertUnsound(
                "流程会卡在网关(and_join)",
                new ModelSketch()
                        .line("start_a > xor_split > task_b > and_join > end_d")
                        .line("xor_split > task_c > and_join")
                        .line("aside_w")
                        .start("start_w", "aside_w", true, Trigger.MESSAGE)
                        .line("start_w > end_w", "aside_w")
                        .model());
    }

    @Test
    void a_notice_on_the_side_does_not_hold_up_the_end() {
        assertSound(new ModelSketch()
                .line("start_a > task_b > end_c")
                .line("aside_n")
                .start("start_n", "aside_n", false, Trigger.TIMER)
                .line("start_n > task_n > end_n", "aside_n")
                .model());
    }

    @Test
    void an_error_thrown_inside_is_caught_on_the_border() {
        assertSound(new ModelSketch()
                .line("start_a > sub_b > end_c")
                .line("start_d > xor_split > end_f", "sub_b")
                .end("end_thrown", "sub_b", Trigger.ERROR)
                .line("xor_split > end_thrown", "sub_b")
                .boundary("error_caught", "sub_b", true, Trigger.ERROR)
                .line("error_caught > task_g > end_h")
                .model());
    }

    @Test
    void a_terminate_end_needs_no_join() {
        assertSound(new ModelSketch()
                .line("start_a > and_fork > task_b")
                .line("and_fork > task_c")
                .end("end_now", null, Trigger.TERMINATE)
                .line("task_b > end_now")
                .line("task_c > end_now")
                .model());
    }

    private static void assertSound(Model model) {
        assertThat(Soundness.problems(model)).isEmpty();
    }

    private static void assertUnsound(String sentence, Model model) {
        List<String> problems = Soundness.problems(model);

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(sentence));
    }
}
