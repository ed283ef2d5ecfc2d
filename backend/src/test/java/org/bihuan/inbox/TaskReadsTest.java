package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskReadsTest extends InboxStory {

    @Autowired
    private TaskReads reads;

    @Autowired
    private TaskReadMapper mapper;

    @Test
    void a_task_is_unread_for_each_until_they_open_its_case() {
        InboxTask task = world.aCase().open().task("task_accept");

        as(second(), () -> reads.opened(List.of(task)));
        as(second(), () -> reads.opened(List.of(task)));

        assertThat(as(second(), () -> reads.unread(List.of(task)))).isEmpty();
        assertThat(as(world.intake(), () -> reads.unread(List.of(task)))).containsExactly(task.id());
    }

    @Test
    void marks_of_tasks_that_are_over_are_cleared_away() {
        Journey story = world.aCase().open();
        InboxTask over = story.task("task_accept");
        as(second(), () -> reads.opened(List.of(over)));
        story.complete("task_accept", Answers.accept("visit"));
        InboxTask open = story.task("task_dispatch");
        as(second(), () -> reads.opened(List.of(open)));

        reads.forgetOver();

        assertThat(mapper.among(SECOND, List.of(over.id(), open.id()))).containsExactly(open.id());
    }
}
