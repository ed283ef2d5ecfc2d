package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseWatchesTest extends InboxStory {

    @Autowired
    private CaseWatches watches;

    @Autowired
    private CaseWatchMapper mapper;

    @Test
    void a_watched_case_shows_its_open_tasks_whoever_holds_them() {
        Journey story = world.aCase().open();
        Person section = world.section();
        as(section, () -> watches.watch(story.number()));
        assertThat(found(section, "watched", story.number())).containsExactly(story.number());

        story.complete("task_accept", Answers.accept("visit"));

        assertThat(as(section, () -> list.page(TaskList.Query.all("watched", 200)))
                        .items())
                .filteredOn(task -> task.caseNumber().equals(story.number()))
                .extracting(InboxTask::step)
                .containsExactly("task_dispatch");
        as(section, () -> watches.unwatch(story.number()));
        assertThat(found(section, "watched", story.number())).isEmpty();
    }

    @Test
    void a_case_that_is_over_is_watched_no_longer() {
        Journey story = world.aCase().open();
        as(world.section(), () -> watches.watch(story.number()));

        story.act("withdraw", Answers.of("reason", "自己解决了"));

        assertThat(as(world.section(), watches::numbers)).doesNotContain(story.number());
        assertThatThrownBy(() -> as(world.section(), () -> watches.watch(story.number())))
                .hasMessageContaining("已经办结");
    }

    @Test
    void who_may_not_see_a_case_cannot_watch_it_and_sees_nothing_of_one_watched_before() {
        Journey story = world.aCase().open();
        Person stranger = world.otherExpert();

        assertThatThrownBy(() -> as(stranger, () -> watches.watch(story.number())))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.NOT_FOUND));
        mapper.insert(stranger.username(), story.number(), story.file().openedAt());

        assertThat(found(stranger, "watched", story.number())).isEmpty();
        mapper.delete(stranger.username(), story.number());
    }

    @Test
    void nobody_watches_more_than_a_hundred() {
        Person section = world.section();
        Journey story = world.aCase().open();
        for (int n = 0; n < CaseWatches.MOST; n++) {
            mapper.insert(
                    section.username(), "XX2026-%06d".formatted(n), story.file().openedAt());
        }

        assertThatThrownBy(() -> as(section, () -> watches.watch(story.number())))
                .hasMessageContaining("最多关注 100 件");

        List<String> all = as(section, watches::numbers);
        all.forEach(number -> mapper.delete(section.username(), number));
        assertThat(all).hasSize(CaseWatches.MOST);
    }
}
