package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxChangesTest extends InboxStory {

    @Autowired
    private InboxMapper mapper;

    @Autowired
    private CaseWatches watches;

    @Test
    void a_change_concerns_those_who_may_take_the_task_and_those_who_watch_it_once() {
        InboxChanges changes = new InboxChanges(mapper, watches);
        changes.sinceLastLook();
        Journey story = world.aCase().open();
        as(world.section(), () -> watches.watch(story.number()));

        InboxChanges.Concerned opened = changes.sinceLastLook();

        assertThat(opened.concerns(world.intake())).isTrue();
        assertThat(opened.concerns(world.section())).isTrue();
        assertThat(opened.concerns(world.otherExpert())).isFalse();
        assertThat(changes.sinceLastLook().isNobody()).isTrue();
    }

    @Test
    void a_claim_concerns_those_who_lose_sight_of_the_task() {
        InboxChanges changes = new InboxChanges(mapper, watches);
        Journey story = world.aCase().open();
        changes.sinceLastLook();

        as(second(), () -> tasks.claim(story.task("task_accept").id()));

        assertThat(changes.sinceLastLook().concerns(world.intake())).isTrue();
        story.completeAs(second(), "task_accept", Answers.accept("visit"));
        assertThat(changes.sinceLastLook().concerns(world.dispatcher())).isTrue();
    }
}
