package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.people.Person;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 常用语: everybody keeps their own, for each step. */
class PhrasesTest extends HouseStory {

    private static final String TYPE = "service-request";

    @Autowired
    private Phrases phrases;

    private Phrase add(Person person, String step, String text) {
        return world.as(person, () -> phrases.add(TYPE, step, text));
    }

    private List<String> of(Person person, String step) {
        return world.as(
                person, () -> phrases.of(TYPE, step).stream().map(Phrase::text).toList());
    }

    private void assertRefused(RefusedException.Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }

    @Test
    void a_phrase_is_its_owner_s_for_one_step_and_is_kept_once() {
        Phrase first = add(world.section(), "task_consult", " 专家意见可行。 ");
        Phrase again = add(world.section(), "task_consult", "专家意见可行。");

        assertThat(again).isEqualTo(first);
        assertThat(of(world.section(), "task_consult")).containsExactly("专家意见可行。");
        assertThat(of(world.section(), "task_reviewMajor")).isEmpty();
        assertThat(of(world.intake(), "task_consult")).isEmpty();
    }

    @Test
    void only_its_owner_removes_a_phrase_and_only_once() {
        Phrase phrase = add(world.dispatcher(), "task_arrangeTraining", "镇政府三楼会议室");

        assertRefused(RefusedException.Kind.NOT_FOUND, () -> remove(world.intake(), phrase));
        remove(world.dispatcher(), phrase);

        assertThat(of(world.dispatcher(), "task_arrangeTraining")).isEmpty();
        assertRefused(RefusedException.Kind.NOT_FOUND, () -> remove(world.dispatcher(), phrase));
    }

    @Test
    void there_is_an_end_to_phrases_and_to_each() {
        assertRefused(RefusedException.Kind.INVALID, () -> add(world.intake(), "task_callback", " "));
        assertRefused(RefusedException.Kind.INVALID, () -> add(world.intake(), "task_callback", "长".repeat(501)));
        assertRefused(RefusedException.Kind.INVALID, () -> add(world.intake(), "task_fly", "走"));
        assertRefused(RefusedException.Kind.NOT_FOUND, () -> add(world.enterprise(), "task_callback", "走"));
        for (int i = 0; i < 30; i++) {
            add(world.intake(), "task_callback", "第 " + i + " 句");
        }
        assertRefused(RefusedException.Kind.CONFLICT, () -> add(world.intake(), "task_callback", "再一句"));

        assertThat(of(world.intake(), "task_callback")).hasSize(30);
    }

    private void remove(Person person, Phrase phrase) {
        world.as(person, () -> {
            phrases.remove(phrase.id());
            return phrase;
        });
    }
}
