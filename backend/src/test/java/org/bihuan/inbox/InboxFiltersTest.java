package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxFiltersTest extends InboxStory {

    @Autowired
    private InboxOverview overview;

    private static TaskList.Query query(List<String> steps, List<String> towns, @Nullable String due) {
        return new TaskList.Query("team", List.of(), steps, towns, due, null, "due", null, 200);
    }

    @Test
    void a_task_is_found_by_number_by_code_and_by_any_part_of_the_enterprises_name() {
        Journey textile = world.aCase().open();
        Journey logistics = world.aCase().by(world.otherEnterprise()).open();
        String code = String.valueOf(logistics.file().enterpriseUscc());

        assertThat(found(second(), "team", textile.number().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(textile.number());
        assertThat(found(second(), "team", code)).contains(logistics.number()).doesNotContain(textile.number());
        assertThat(found(second(), "team", "恒彩纺织")).contains(textile.number()).doesNotContain(logistics.number());
        assertThat(found(second(), "team", "没有这样的企业")).isEmpty();
    }

    @Test
    void what_is_mine_or_done_is_found_by_name_too() {
        Journey story = world.aCase().by(world.otherEnterprise()).open();
        as(second(), () -> tasks.claim(story.task("task_accept").id()));
        assertThat(found(second(), "mine", "顺捷")).containsExactly(story.number());

        story.completeAs(second(), "task_accept", Answers.accept("visit"));

        assertThat(found(second(), "mine", "顺捷")).isEmpty();
        assertThat(found(second(), "done", "顺捷")).contains(story.number());
        assertThat(found(second(), "done", "恒彩")).doesNotContain(story.number());
    }

    @Test
    void several_towns_and_steps_are_any_of_them() {
        Journey textile = world.aCase().open();
        Journey logistics = world.aCase().by(world.otherEnterprise()).open();

        assertThat(found(second(), query(List.of(), List.of("安海镇"), null)))
                .contains(textile.number())
                .doesNotContain(logistics.number());
        assertThat(found(second(), query(List.of("task_accept", "task_answer"), List.of("安海镇", "陈埭镇"), null)))
                .contains(textile.number(), logistics.number());
        assertThat(found(second(), query(List.of("task_answer"), List.of("安海镇"), null)))
                .doesNotContain(textile.number());
    }

    @Test
    void due_says_how_urgent_it_is() {
        // acceptance is due within four working hours: at 15:00 on the same Monday
        Journey story = world.aCase().open();
        assertThat(found(second(), query(List.of(), List.of(), "today"))).contains(story.number());
        assertThat(found(second(), query(List.of(), List.of(), "soon"))).contains(story.number());
        assertThat(found(second(), query(List.of(), List.of(), "overdue"))).doesNotContain(story.number());

        world.at("2026-11-24T09:00");

        assertThat(found(second(), query(List.of(), List.of(), "overdue"))).contains(story.number());
        assertThat(found(second(), query(List.of(), List.of(), "today"))).doesNotContain(story.number());
        assertThatThrownBy(() -> found(second(), query(List.of(), List.of(), "never")))
                .hasMessageContaining("due 只能是");
    }

    @Test
    void figures_count_what_the_filters_find() {
        world.aCase().open();
        world.aCase().by(world.otherEnterprise()).open();

        Facets team = as(second(), () -> overview.facets(TaskList.View.TEAM));

        assertThat(team.steps().get("task_accept"))
                .isEqualTo(found(second(), query(List.of("task_accept"), List.of(), null))
                        .size());
        assertThat(team.towns().get("陈埭镇"))
                .isEqualTo(
                        found(second(), query(List.of(), List.of("陈埭镇"), null)).size());
        assertThat(team.dues().get("today"))
                .isEqualTo(found(second(), query(List.of(), List.of(), "today")).size());
        assertThat(team.types().get("service-request"))
                .isEqualTo(found(second(), query(List.of(), List.of(), null)).size());
    }

    @Test
    void what_somebody_holds_is_counted_by_the_same_filters() {
        Journey story = world.aCase().by(world.otherEnterprise()).open();
        Person clerk = second();
        int before = as(clerk, overview::tabs).mine();
        as(clerk, () -> tasks.claim(story.task("task_accept").id()));

        Facets mine = as(clerk, () -> overview.facets(TaskList.View.MINE));

        assertThat(as(clerk, overview::tabs).mine()).isEqualTo(before + 1);
        assertThat(mine.steps()).containsEntry("task_accept", before + 1);
        assertThat(mine.towns()).containsKey("陈埭镇");
        assertThat(mine.dues()).containsEntry("today", before + 1).containsEntry("soon", before + 1);
        as(clerk, () -> tasks.release(story.task("task_accept").id()));
    }

    @Test
    void a_filter_of_more_than_twenty_is_refused() {
        List<String> steps = IntStream.range(0, 21).mapToObj(n -> "task_" + n).toList();

        assertThatThrownBy(() -> query(steps, List.of(), null)).hasMessageContaining("最多选 20 个");
    }
}
