package org.bihuan.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.RefusedException;
import org.bihuan.moves.CaseStates;
import org.bihuan.moves.Moves;
import org.bihuan.moves.Withdrawals;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An item is given back, taken back, moved on, stopped and ended by hand, and still comes to its end. */
class MovesStoryTest extends OnsiteStory {

    @Autowired
    private Moves moves;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private CaseStates states;

    @Test
    void who_holds_a_task_gives_the_case_back_to_an_earlier_step() {
        Journey item = proposed();
        giveBack(item, office(), "task_approvePlan", "task_plan");

        assertThat(item.open()).containsExactly("task_plan");
        assertThat(item.facts()).contains("step-returned");
    }

    @Test
    void a_step_behind_which_others_have_been_told_is_not_offered() {
        Moves.Offers offers = offers(proposed(), office(), "task_approvePlan");

        assertThat(offers.returns()).extracting(Moves.Target::step).containsExactly("task_plan");
        assertThat(offers.refused())
                .anySatisfy(refusal -> assertThat(refusal.why()).contains("告知已签收"));
    }

    @Test
    void a_return_without_a_reason_is_refused() {
        Journey item = proposed();

        assertThat(refused(() -> act(
                                office(),
                                () -> moves.giveBack(
                                        item.task("task_approvePlan").id(), "task_plan", " ")))
                        .kind())
                .isEqualTo(RefusedException.Kind.INVALID);
    }

    @Test
    void nobody_gives_back_what_they_do_not_hold() {
        Journey item = proposed();

        assertThat(refused(() -> giveBack(item, mayor(), "task_approvePlan", "task_plan"))
                        .kind())
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
    }

    @Test
    void a_return_out_of_signing_side_by_side_takes_all_signers_back() {
        Journey item = implemented(planned(item()));
        giveBack(item, fire(), "task_acceptance", "task_implement", "fire-brigade");

        assertThat(item.open()).containsExactly("task_implement");
        acceptAll(implemented(item));
        assertThat(item.open()).containsExactly("task_evaluate");
    }

    @Test
    void one_takes_back_ones_own_last_step_while_nobody_has_acted() {
        Journey item = proposed();
        withdraw(item, traffic());

        assertThat(item.open()).containsExactly("task_plan");
        assertThat(item.task("task_plan").assignee()).isEqualTo("traffic1");
    }

    @Test
    void what_somebody_has_acted_on_is_not_taken_back() {
        Journey item = planned(item());

        assertThat(refused(() -> withdraw(item, traffic())).kind()).isEqualTo(RefusedException.Kind.CONFLICT);
    }

    @Test
    void one_signer_of_several_takes_back_only_their_own_opinion() {
        Journey item = implemented(planned(item()));
        accept(item, fire(), "fire-brigade", "agree");
        withdraw(item, fire());

        assertThat(tasks.openOf(item.number()))
                .extracting("about")
                .containsExactlyInAnyOrder("traffic-bureau", "fire-brigade", "coordination-section");
        acceptAll(item);
        assertThat(item.open()).containsExactly("task_evaluate");
    }

    @Test
    void a_superior_lets_a_plain_step_be_left_out() {
        Journey item = planned(item());
        act(deputy(), () -> moves.jump(item.task("task_implement").id(), "task_requestAcceptance", "现场已看过"));

        assertThat(item.open()).containsExactly("task_requestAcceptance");
    }

    @Test
    void a_step_that_each_department_does_is_never_left_out() {
        Journey item = planned(item());

        assertThat(refused(() -> act(
                                deputy(),
                                () -> moves.jump(item.task("task_implement").id(), "task_evaluate", "快些")))
                        .kind())
                .isEqualTo(RefusedException.Kind.CONFLICT);
    }

    @Test
    void the_supervisor_moves_nothing() {
        Journey item = planned(item());

        assertThat(refused(() -> act(
                                world.supervisor(),
                                () -> moves.jump(item.task("task_implement").id(), "task_requestAcceptance", "快些")))
                        .kind())
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
        assertThat(refused(() -> act(world.supervisor(), () -> states.suspend(item.number(), "暂停")))
                        .kind())
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
    }

    @Test
    void nothing_can_be_done_in_a_suspended_case_until_it_goes_on() {
        Journey item = signed(item());
        act(office(), () -> states.suspend(item.number(), "等市里批资金"));
        assertThat(item.file().status()).isEqualTo("suspended");
        assertThat(refused(() -> item.completeAs(
                                traffic(), "task_plan", Answers.of("plan", "方案", "planDueDate", "2027-01-08")))
                        .kind())
                .isEqualTo(RefusedException.Kind.CONFLICT);

        act(office(), () -> states.resume(item.number(), "资金已批"));
        item.completeAs(traffic(), "task_plan", Answers.of("plan", "方案", "planDueDate", "2027-01-08"));
        assertThat(item.open()).containsExactly("task_approvePlan");
    }

    @Test
    void a_case_that_a_superior_ends_leaves_nothing_behind() {
        Journey item = implemented(planned(item()));
        act(office(), () -> states.terminate(item.number(), "企业已搬迁"));

        assertThat(item.outcome()).isEqualTo("terminated");
        assertThat(item.open()).isEmpty();
        assertThat(item.instance()).isEmpty();
    }

    /** A plan lies before the office. */
    private Journey proposed() {
        return signed(item())
                .completeAs(traffic(), "task_plan", Answers.of("plan", "单向循环", "planDueDate", "2027-01-08"));
    }

    private Person deputy() {
        return world.person("deputy1");
    }

    private Moves.Offers offers(Journey item, Person person, String step) {
        return world.as(person, () -> moves.offers(item.task(step).id()));
    }

    private void giveBack(Journey item, Person person, String step, String to) {
        act(person, () -> moves.giveBack(item.task(step).id(), to, "再补充"));
    }

    private void giveBack(Journey item, Person person, String step, String to, String body) {
        String id = tasks.openOf(item.number()).stream()
                .filter(task -> task.step().equals(step) && body.equals(task.about()))
                .findFirst()
                .orElseThrow()
                .id();
        act(person, () -> moves.giveBack(id, to, "再补充"));
    }

    private void withdraw(Journey item, Person person) {
        act(person, () -> withdrawals.withdraw(item.number()));
    }

    private void act(Person person, Runnable work) {
        world.as(person, () -> {
            work.run();
            return List.of();
        });
    }

    private static RefusedException refused(ThrowingCallable work) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, work);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
