package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.administration.Handover.Choice;
import org.bihuan.administration.Handover.Report;
import org.bihuan.inbox.Handovers;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.Accounts;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** An account is closed when nothing is left that only its person could do, and not before. */
class HandoverTest extends HouseStory {

    private static final String LEAVING = "leaving-expert";

    @Autowired
    private Handover handover;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AdministrationLedger administration;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void somebodyIsAboutToLeave() {
        employ(LEAVING, "expert", true);
    }

    @AfterEach
    void theyHaveLeft() {
        people.setActive(LEAVING, false);
    }

    @Test
    void closing_hands_each_task_over_in_its_own_case_and_closes_last() {
        Journey one = sentToTheLeaving();
        Journey two = sentToTheLeaving();

        Report report =
                close(new Choice("expert2", Map.of(one.task("task_respond").id(), "expert3"), "退休"));

        assertThat(report.closed()).isTrue();
        assertThat(report.rows()).hasSize(2).allMatch(Handover.Row::done);
        assertThat(one.task("task_respond").assignee()).isEqualTo("expert3");
        assertThat(two.task("task_respond").assignee()).isEqualTo("expert2");
        assertThat(one.facts()).containsOnlyOnce("task-reassigned");
        assertThat(ledger.verify(one.number()).valid()).isTrue();
        assertThat(people.require(LEAVING).active()).isFalse();
        RecordedEvent last = administration.newest(null, 1).get(0);
        assertThat(last.type()).isEqualTo("user-disabled");
        assertThat(last.actor()).isEqualTo("sysadmin1");
        assertThat(last.data()).contains(LEAVING, "\"tasks\":2");
        assertThat(administration.verify().valid()).isTrue();
    }

    @Test
    void whoever_takes_over_a_named_task_gets_what_follows_in_that_case() {
        Journey story = sentToTheLeaving();

        close(new Choice("expert3", Map.of(), "退休"));
        world.as(
                world.person("expert3"),
                () -> tasks.complete(story.task("task_respond").id(), Answers.of("response", "accept")));

        assertThat(story.task("task_visit").assignee()).isEqualTo("expert3");
    }

    @Test
    void what_later_comes_to_who_has_left_goes_to_the_successor() {
        Journey story = sentToTheLeaving()
                .completeAs(world.person(LEAVING), "task_respond", Answers.of("response", "accept"))
                .completeAs(world.person(LEAVING), "task_visit", Answers.visit("major"));
        assertThat(story.open()).containsExactly("task_reviewMajor");

        assertThat(close(new Choice("expert3", Map.of(), "退休")).rows()).isEmpty();
        story.complete("task_reviewMajor", Answers.review("advise"));

        assertThat(story.task("task_advise").assignee()).isEqualTo("expert3");
    }

    @Test
    void a_task_that_nobody_was_chosen_for_keeps_the_account_open_and_the_next_run_goes_on() {
        Journey one = sentToTheLeaving();
        Journey two = sentToTheLeaving();
        Map<String, String> half = Map.of(one.task("task_respond").id(), "expert2");

        Report first = close(new Choice(null, half, "退休"));
        Report second = close(new Choice("expert2", Map.of(), "退休"));

        assertThat(first.closed()).isFalse();
        assertThat(one.task("task_respond").assignee()).isEqualTo("expert2");
        assertThat(second.closed()).isTrue();
        assertThat(second.rows()).extracting(Handover.Row::caseNumber).containsExactly(two.number());
    }

    @Test
    void what_only_this_person_may_take_is_listed_although_nobody_holds_it() {
        employ("second-hearer", "hearing-chair", true);
        people.setActive("second-hearer", false);
        Journey story = sentToTheLeaving();
        String task = story.task("task_respond").id();
        world.as(world.person(LEAVING), () -> tasks.release(task));

        assertThat(handovers.dependingOn(world.person(LEAVING), 10))
                .extracting(InboxTask::id)
                .containsExactly(task);
        assertThat(close(new Choice("expert3", Map.of(), "退休")).closed()).isTrue();
        assertThat(story.task("task_respond").assignee()).isEqualTo("expert3");
    }

    @Test
    void nobody_closes_their_own_account_or_the_last_of_an_administrators_role() {
        Choice nothing = new Choice(null, Map.of(), "试试");

        assertThatThrownBy(() -> closeAs("sysadmin1", "sysadmin1", nothing)).satisfies(kind(Kind.FORBIDDEN));
        assertThatThrownBy(() -> closeAs("sysadmin1", "audadmin1", nothing)).satisfies(kind(Kind.CONFLICT));
        assertThat(people.require("audadmin1").active()).isTrue();
    }

    @Test
    void of_two_administrators_who_edit_one_account_the_second_is_told() {
        int seen = accounts.require(LEAVING).version();
        accounts.setActive(LEAVING, seen, true);

        assertThatThrownBy(() -> accounts.setActive(LEAVING, seen, false)).satisfies(kind(Kind.CONFLICT));
        assertThatThrownBy(() -> world.as(
                        world.person("sysadmin1"),
                        () -> handover.close(LEAVING, seen, new Choice(null, Map.of(), "退休"))))
                .satisfies(kind(Kind.CONFLICT));
    }

    @RepeatedTest(3)
    void who_completes_a_task_while_it_is_handed_over_loses_or_keeps_it_but_the_account_closes()
            throws InterruptedException {
        Journey story = sentToTheLeaving();
        String task = story.task("task_respond").id();
        List<Callable<String>> both = new ArrayList<>();
        both.add(() -> world.as(world.person(LEAVING), () -> tasks.complete(task, Answers.decline())
                .status()));
        both.add(() ->
                String.valueOf(close(new Choice("expert2", Map.of(), "退休")).closed()));

        Race.Result<String> result = Race.between(both);

        assertThat(result.won()).contains("true");
        boolean completed = result.won().contains("open");
        assertThat(story.open()).containsExactly(completed ? "task_dispatch" : "task_respond");
        assertThat(people.require(LEAVING).active()).isFalse();
        assertThat(ledger.verify(story.number()).valid()).isTrue();
        employ(LEAVING, "expert", true);
    }

    @Test
    void whatever_was_signed_in_does_not_come_back_with_the_account() {
        sql.update(
                "INSERT INTO access_token (digest, username, created_at, expires_at) VALUES (?, ?, ?, ?)",
                "a-token-of-the-leaving",
                LEAVING,
                "2026-01-01 00:00:00",
                "2999-01-01 00:00:00");

        close(new Choice(null, Map.of(), "退休"));

        assertThat(sql.queryForObject("SELECT COUNT(*) FROM access_token WHERE username = ?", Integer.class, LEAVING))
                .isZero();
    }

    @RepeatedTest(5)
    void of_two_administrators_who_are_closed_at_the_same_moment_one_stays() throws InterruptedException {
        employ("second-auditor", "audit-administrator", true);
        Choice nothing = new Choice(null, Map.of(), "试试");
        List<Callable<Boolean>> both = List.of(
                () -> closeAs("sysadmin1", "audadmin1", nothing).closed(),
                () -> closeAs("sysadmin1", "second-auditor", nothing).closed());

        Race.Result<Boolean> result;
        int left;
        try {
            result = Race.between(both);
            left = accounts.holders("audit-administrator");
        } finally {
            people.setActive("audadmin1", true);
            people.setActive("second-auditor", false);
        }

        assertThat(left).isEqualTo(1);
        assertThat(result.refused()).containsExactly(Kind.CONFLICT);
    }

    private Journey sentToTheLeaving() {
        return world.aCase()
                .of("service-request")
                .open()
                .complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch(LEAVING));
    }

    private Report close(Choice choice) {
        return closeAs("sysadmin1", LEAVING, choice);
    }

    private Report closeAs(String administrator, String username, Choice choice) {
        return world.as(
                world.person(administrator),
                () -> handover.close(username, accounts.require(username).version(), choice));
    }

    private static Consumer<Throwable> kind(Kind kind) {
        return thrown -> assertThat(((RefusedException) thrown).kind()).isEqualTo(kind);
    }

    private void employ(String username, String role, boolean active) {
        people.save(new PersonDraft(
                username, "将离任", Person.Kind.STAFF, "expert-group", Set.of(role), Set.of(), null, active, "!", false));
    }
}
