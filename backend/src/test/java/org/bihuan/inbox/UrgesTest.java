package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.people.Person;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UrgesTest extends InboxStory {

    @Autowired
    private Urges urges;

    @Test
    void everybody_who_may_take_it_is_reminded_and_the_ledger_says_so() {
        Journey story = world.aCase().open();

        as(world.supervisor(), () -> urges.urge(story.task("task_accept").id()));

        assertThat(world.notices("intake1", story.number(), "催办：受理")).isEqualTo(1);
        assertThat(world.notices(SECOND, story.number(), "催办：受理")).isEqualTo(1);
        assertThat(story.facts()).containsOnlyOnce("task-urged");
    }

    @Test
    void who_holds_it_is_reminded_alone() {
        Journey story = world.aCase().open();
        as(second(), () -> tasks.claim(story.task("task_accept").id()));

        as(world.supervisor(), () -> urges.urge(story.task("task_accept").id()));

        assertThat(world.notices(SECOND, story.number(), "催办：受理")).isEqualTo(1);
        assertThat(world.notices("intake1", story.number(), "催办：受理")).isZero();
    }

    @Test
    void once_an_hour_is_often_enough() {
        Journey story = world.aCase().open();
        String task = story.task("task_accept").id();
        as(world.supervisor(), () -> urges.urge(task));

        world.at("2026-11-23T09:59");
        assertThatThrownBy(() -> as(world.section(), () -> urges.urge(task))).hasMessageContaining("一小时内已经催办过");
        world.at("2026-11-23T10:00");
        as(world.section(), () -> urges.urge(task));

        assertThat(world.notices(SECOND, story.number(), "催办：受理")).isEqualTo(2);
    }

    @Test
    void neither_the_holder_nor_an_enterprise_nor_a_stranger_urges() {
        Journey story = world.aCase().open();
        String task = story.task("task_accept").id();
        as(second(), () -> tasks.claim(task));

        assertThat(refusal(second(), task)).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(world.enterprise(), task)).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(world.otherExpert(), task)).isEqualTo(Kind.NOT_FOUND);
        assertThat(story.facts()).doesNotContain("task-urged");
    }

    private Kind refusal(Person person, String task) {
        try {
            as(person, () -> urges.urge(task));
            throw new AssertionError("not refused");
        } catch (RefusedException refused) {
            return refused.kind();
        }
    }
}
