package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkTest extends HouseStory {

    private static final List<String> CLERKS = List.of("bulk-intake1", "bulk-intake2");

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private Words words;

    @BeforeEach
    void twoClerksComeIn() {
        CLERKS.forEach(clerk -> employ(clerk, true));
    }

    @AfterEach
    void theyGoHome() {
        CLERKS.forEach(clerk -> employ(clerk, false));
    }

    @Test
    void of_two_who_claim_the_same_rows_each_gets_what_the_other_has_not() throws InterruptedException {
        List<Journey> stories =
                IntStream.range(0, 6).mapToObj(n -> world.aCase().open()).toList();
        List<String> rows =
                stories.stream().map(story -> story.task("task_accept").id()).toList();
        List<String> backwards =
                IntStream.range(0, 6).mapToObj(n -> rows.get(5 - n)).toList();

        List<Callable<Bulk>> both = List.of(() -> claim(CLERKS.get(0), rows), () -> claim(CLERKS.get(1), backwards));
        Race.Result<Bulk> result = Race.between(both);

        assertThat(result.won()).hasSize(2);
        assertThat(result.won().get(0).done() + result.won().get(1).done()).isEqualTo(6);
        assertThat(result.won())
                .allSatisfy(bulk -> assertThat(bulk.refused().getOrDefault(RefusedException.Kind.CONFLICT, 0))
                        .isEqualTo(6 - bulk.done()));
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.facts()).containsOnlyOnce("task-claimed");
            assertThat(story.task("task_accept").assignee()).isIn(CLERKS);
        });
    }

    @Test
    void the_result_is_said_in_one_line() {
        Bulk bulk = Bulk.of(List.of("a", "b", "c"), id -> {
            if (id.equals("b")) {
                throw RefusedException.conflict("刚刚被他人领取了。");
            }
        });

        assertThat(bulk.sentence("bulk.claim", words)).isEqualTo("领取了 2 件，1 件已被他人领取。");
    }

    @Test
    void nothing_and_more_than_a_page_are_refused() {
        List<String> many = IntStream.range(0, 51).mapToObj(String::valueOf).toList();

        assertThatThrownBy(() -> Bulk.of(List.of(), id -> {})).hasMessageContaining("请先在列表里勾选");
        assertThatThrownBy(() -> Bulk.of(many, id -> {})).hasMessageContaining("一次最多 50 件");
    }

    private Bulk claim(String clerk, List<String> rows) {
        return world.as(world.person(clerk), () -> Bulk.of(rows, tasks::claim));
    }

    private void employ(String username, boolean active) {
        people.save(new PersonDraft(
                username,
                username,
                Person.Kind.STAFF,
                "general-office",
                Set.of("intake"),
                Set.of(),
                null,
                active,
                "!",
                false));
    }
}
