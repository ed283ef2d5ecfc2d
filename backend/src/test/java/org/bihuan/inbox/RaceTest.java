package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bihuan.RefusedException.Kind;
import org.bihuan.casefile.Actions;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People who act at the same moment: one wins, the others are told so, and the chain holds. */
class RaceTest extends HouseStory {

    private static final List<String> CLERKS = List.of("race-intake1", "race-intake2", "race-intake3", "race-intake4");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Actions actions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @BeforeEach
    void fourClerksComeIn() {
        CLERKS.forEach(clerk -> employ(clerk, true));
    }

    @AfterEach
    void theyGoHome() {
        CLERKS.forEach(clerk -> people.setActive(clerk, false));
    }

    @RepeatedTest(5)
    void of_four_who_complete_a_task_one_wins() throws InterruptedException {
        Journey story = world.aCase().of("service-request").open();
        String task = story.task("task_accept").id();
        ObjectNode answers = Answers.accept("visit");

        Race.Result<String> result = Race.between(four(clerk -> {
            tasks.complete(task, answers.deepCopy());
            return clerk;
        }));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(Kind.CONFLICT, Kind.CONFLICT, Kind.CONFLICT);
        assertThat(story.open()).containsExactly("task_dispatch");
        assertThat(story.facts()).containsOnlyOnce("task-completed", "task-claimed");
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    @RepeatedTest(5)
    void of_four_who_claim_a_task_one_wins() throws InterruptedException {
        Journey story = world.aCase().of("service-request").open();
        String task = story.task("task_accept").id();

        Race.Result<String> result =
                Race.between(four(clerk -> String.valueOf(tasks.claim(task).assignee())));

        assertThat(result.won()).containsExactly(story.task("task_accept").assignee());
        assertThat(result.refused()).containsExactly(Kind.CONFLICT, Kind.CONFLICT, Kind.CONFLICT);
        assertThat(story.facts()).containsOnlyOnce("task-claimed");
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    @RepeatedTest(5)
    void of_a_claim_and_a_completion_one_wins() throws InterruptedException {
        Journey story = world.aCase().of("service-request").open();
        String task = story.task("task_accept").id();

        Race.Result<String> result = Race.between(List.of(
                () -> world.as(
                        world.person(CLERKS.get(0)), () -> tasks.claim(task).id()),
                () -> world.as(world.person(CLERKS.get(1)), () -> tasks.complete(task, Answers.accept("visit"))
                        .number())));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(Kind.CONFLICT);
        assertThat(story.open()).containsExactly(result.won().get(0).equals(task) ? "task_accept" : "task_dispatch");
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    @RepeatedTest(5)
    void of_a_withdrawal_and_a_visit_one_wins() throws InterruptedException {
        Journey story = world.aCase().of("service-request").open().untilVisit();
        String task = story.task("task_visit").id();

        Race.Result<String> result = Race.between(List.of(
                () -> world.as(world.enterprise(), () -> actions.perform(
                                story.number(), "withdraw", Answers.of("reason", "不需要了"))
                        .status()),
                () -> world.as(world.expert(), () -> tasks.complete(task, Answers.visit("general"))
                        .status())));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(Kind.CONFLICT);
        boolean withdrawn = story.passed().contains("end_withdrawn");
        assertThat(story.file().isOpen()).isNotEqualTo(withdrawn);
        assertThat(story.passed().contains("task_visit")).isNotEqualTo(withdrawn);
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    @RepeatedTest(3)
    void a_timer_that_fires_while_the_enterprise_answers_does_one_of_both() throws InterruptedException {
        Journey story = world.aCase().of("service-request").open().untilConfirmation();
        String task = story.task("task_confirm").id();
        world.at("2026-11-30T17:30");

        List<Callable<String>> both = new ArrayList<>();
        both.add(() -> world.as(world.enterprise(), () -> tasks.complete(task, Answers.confirm("no", 3))
                .status()));
        both.add(() -> story.tryToFire("timer_confirmOverdue") ? "fired" : "lost");
        Race.Result<String> result = Race.between(both);

        boolean fired = result.won().contains("fired");
        assertThat(result.refused()).isEqualTo(fired ? List.of(Kind.CONFLICT) : List.of());
        assertThat(story.open()).isEqualTo(fired ? List.of() : List.of("task_consult"));
        assertThat(story.passed().contains("task_confirm")).isNotEqualTo(fired);
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    @Test
    void fifty_cases_opened_at_once_have_fifty_numbers() throws InterruptedException {
        List<Callable<String>> acts = Collections.nCopies(
                50, () -> world.aCase().of("service-request").open().number());

        Race.Result<String> result = Race.between(acts);

        assertThat(result.refused()).isEmpty();
        assertThat(Set.copyOf(result.won())).hasSize(50);
        assertThat(result.won()).allMatch(number -> number.matches("TB2026-\\d{6}"));
        assertThat(result.won()).allMatch(number -> ledger.verify(number).valid());
    }

    private List<Callable<String>> four(java.util.function.Function<String, String> act) {
        return CLERKS.stream()
                .map(clerk -> (Callable<String>) () -> world.as(world.person(clerk), () -> act.apply(clerk)))
                .toList();
    }

    private void employ(String username, boolean active) {
        people.save(new PersonDraft(
                username,
                "受理员" + username,
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
