package org.bihuan.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.moves.Copies;
import org.bihuan.moves.Signers;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who holds a task asks others before it goes on, and lets colleagues know of it. */
class SignersStoryTest extends OnsiteStory {

    @Autowired
    private Signers signers;

    @Autowired
    private Copies copies;

    @Autowired
    private CaseAccess access;

    @Test
    void who_is_asked_before_answers_before_the_task_can_be_completed() {
        Journey item = asked("before");
        assertThat(refused(() -> plan(item)).kind()).isEqualTo(RefusedException.Kind.CONFLICT);
        answer(fire(), "agree", null);

        plan(item);
        assertThat(item.open()).containsExactly("task_approvePlan");
    }

    @Test
    void who_is_delegated_gives_it_back_to_the_holder() {
        Journey item = asked("delegate");
        answer(fire(), "agree", "方案可行");

        assertThat(item.task("task_plan").assignee()).isEqualTo("traffic1");
        assertThat(world.lastNotice("traffic1", item.number())).contains("方案可行");
    }

    @Test
    void what_waits_for_who_signs_after_goes_on_by_itself_in_the_name_of_the_holder() {
        Journey item = asked("after");
        plan(item);
        assertThat(item.open()).containsExactly("task_plan");
        answer(fire(), "agree", null);

        assertThat(item.open()).containsExactly("task_approvePlan");
        assertThat(item.events())
                .filteredOn(event -> event.type().equals("task-completed"))
                .last()
                .satisfies(event -> assertThat(event.actor()).isEqualTo("traffic1"));
    }

    @Test
    void who_disagrees_afterwards_leaves_the_task_with_the_holder() {
        Journey item = asked("after");
        plan(item);
        answer(fire(), "disagree", "通道不够宽");
        assertThat(item.open()).containsExactly("task_plan");

        plan(item);
        assertThat(item.open()).containsExactly("task_approvePlan");
    }

    @Test
    void a_question_that_is_taken_back_holds_nothing() {
        Journey item = asked("parallel");
        String task = item.task("task_plan").id();
        as(traffic(), () -> signers.remove(task, signers.of(task).get(0).id()));

        plan(item);
        assertThat(item.open()).containsExactly("task_approvePlan");
    }

    @Test
    void only_the_holder_asks_and_only_the_asked_answers() {
        Journey item = signed(item());
        String task = item.task("task_plan").id();

        assertThat(refused(() -> as(office(), () -> signers.ask(task, "before", "fire1", "看看")))
                        .kind())
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
        as(traffic(), () -> signers.ask(task, "before", "fire1", "看看"));
        long id = signers.of(task).get(0).id();
        assertThat(refused(() -> as(office(), () -> signers.answer(id, "agree", null)))
                        .kind())
                .isEqualTo(RefusedException.Kind.NOT_FOUND);
    }

    @Test
    void nobody_is_asked_twice_at_once_nor_oneself_nor_an_enterprise() {
        Journey item = asked("before");
        String task = item.task("task_plan").id();

        for (String wrong : List.of("fire1", "traffic1", "ent-logistics", "sysadmin1", "nobody")) {
            assertThat(refused(() -> as(traffic(), () -> signers.ask(task, "before", wrong, "看看"))))
                    .isNotNull();
        }
    }

    @Test
    void who_gets_a_copy_sees_the_item_from_then_on() {
        Journey item = signed(item());
        Person legal = world.person("legal1");
        assertThat(access.maySee(legal, item.file())).isFalse();
        as(traffic(), () -> copies.copy(item.number(), List.of("legal1"), "请知悉"));

        assertThat(access.maySee(legal, item.file())).isTrue();
        assertThat(world.lastNotice("legal1", item.number())).contains("请知悉");
    }

    @Test
    void the_supervisor_copies_nothing() {
        Journey item = signed(item());

        assertThat(refused(() -> as(world.supervisor(), () -> copies.copy(item.number(), List.of("legal1"), null)))
                        .kind())
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
    }

    /** The plan is being made, and the fire brigade is asked. */
    private Journey asked(String kind) {
        Journey item = signed(item());
        String task = item.task("task_plan").id();
        as(traffic(), () -> signers.ask(task, kind, "fire1", "通道宽度够不够"));
        return item;
    }

    private void plan(Journey item) {
        item.completeAs(traffic(), "task_plan", Answers.of("plan", "单向循环", "planDueDate", "2027-01-08"));
    }

    private void answer(Person person, String opinion, String text) {
        as(person, () -> {
            var open = signers.waiting();
            signers.answer(open.get(open.size() - 1).id(), opinion, text);
        });
    }

    private void as(Person person, Runnable work) {
        world.as(person, () -> {
            work.run();
            return person;
        });
    }

    private static RefusedException refused(ThrowingCallable work) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, work);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
