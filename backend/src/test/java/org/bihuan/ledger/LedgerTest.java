package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bihuan.RefusedException;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger writes all of a transaction or nothing, and finds whatever somebody has changed behind its back. */
class LedgerTest extends HouseStory {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerMapper mapper;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void a_case_s_whole_chain_holds_and_an_outsider_agrees() throws Exception {
        Journey story = world.aCase().of("service-request").open().untilConfirmation();

        Verification verification = ledger.verify(story.number());

        assertThat(verification.valid()).isTrue();
        assertThat(verification.firstInvalidSeq()).isNull();
        assertThat(verification.algorithm()).isEqualTo("SHA-256");
        assertThat(verification.events()).isEqualTo(story.events().size()).isGreaterThan(15);
        String previous = "0".repeat(64);
        long seq = 0;
        for (RecordedEvent event : story.events()) {
            assertThat(event.seq()).isEqualTo(++seq);
            assertThat(event.prevHash()).isEqualTo(previous);
            assertThat(event.dataDigest()).isEqualTo(ChainFormatTest.digestOf(Algorithm.SHA_256, event));
            assertThat(event.hash()).isEqualTo(ChainFormatTest.hashOf(Algorithm.SHA_256, event));
            previous = event.hash();
        }
        assertThat(verification.head()).isEqualTo(previous);
    }

    @Test
    void a_chain_keeps_the_algorithm_that_it_began_with() {
        Ledger sm3 = new Ledger(mapper, transactions, clock, event -> {}, "SM3");
        String number = number();
        sm3.begin(number, () -> note(sm3, number, "first-noted"));

        ledger.write(number, () -> note(ledger, number, "second-noted"));

        Verification verification = ledger.verify(number);
        assertThat(verification.valid()).isTrue();
        assertThat(verification.algorithm()).isEqualTo("SM3");
        assertThat(verification.events()).isEqualTo(2);
        assertThat(ledger.events(number, 1, 1).get(0).hash()).isEqualTo(verification.head());
    }

    // step_name is a label beside the step, which the contract's hash does not cover
    @ParameterizedTest
    @ValueSource(
            strings = {
                "seq = 99",
                "type = 'task-forgotten'",
                "at = '2026-11-23 01:00:00.000001'",
                "actor = 'intake2'",
                "on_behalf_of = 'ent-001'",
                "step = 'task_other'",
                "data = '{\"decision\":\"reject\"}'",
                "data = 'not json'",
                "salt = '00000000000000000000000000000000'",
                "data_digest = '1111111111111111111111111111111111111111111111111111111111111111'",
                "prev_hash = '1111111111111111111111111111111111111111111111111111111111111111'",
                "hash = '1111111111111111111111111111111111111111111111111111111111111111'",
                "case_number = 'elsewhere'"
            })
    void a_changed_column_of_any_event_is_found(String change) {
        for (int seq = 1; seq <= 3; seq++) {
            String number = chainOfThree();

            sql.update("UPDATE ledger_event SET " + change + " WHERE case_number = ? AND seq = ?", number, seq);

            Verification verification = ledger.verify(number);
            assertThat(verification.valid()).as("%s at %d", change, seq).isFalse();
            assertThat(verification.firstInvalidSeq()).isBetween(1L, (long) seq + 1);
            sql.update("DELETE FROM ledger_event WHERE case_number = 'elsewhere'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_deleted_event_is_found(int seq) {
        String number = chainOfThree();

        sql.update("DELETE FROM ledger_event WHERE case_number = ? AND seq = ?", number, seq);

        assertThat(ledger.verify(number).valid()).isFalse();
        assertThat(ledger.verify(number).firstInvalidSeq()).isEqualTo(seq);
    }

    @Test
    void an_event_smuggled_in_behind_the_head_is_found() {
        String number = chainOfThree();
        RecordedEvent last = ledger.events(number, 2, 1).get(0);

        mapper.insertEvents(List.of(Chaining.link(
                Algorithm.SHA_256,
                Event.of(number, "task-invented", "intake1"),
                clock.instant(),
                "0".repeat(32),
                4,
                last.hash())));

        assertThat(ledger.verify(number).valid()).isFalse();
        assertThat(ledger.verify(number).firstInvalidSeq()).isEqualTo(4);
    }

    @Test
    void cutting_a_sealed_chain_shorter_is_found_even_when_the_head_goes_along() {
        String number = chainOfThree();
        RecordedEvent second = ledger.events(number, 1, 1).get(0);
        sql.update("UPDATE ledger_chain SET sealed_seq = seq, sealed_hash = hash WHERE case_number = ?", number);

        sql.update("DELETE FROM ledger_event WHERE case_number = ? AND seq = 3", number);
        sql.update("UPDATE ledger_chain SET seq = 2, hash = ? WHERE case_number = ?", second.hash(), number);

        assertThat(ledger.verify(number).valid()).isFalse();
        assertThat(ledger.verify(number).firstInvalidSeq()).isEqualTo(3);
    }

    @Test
    void two_commands_in_one_transaction_are_one_writing() {
        String number = chainOfThree();

        template().executeWithoutResult(status -> {
            ledger.write(number, () -> note(ledger, number, "one-noted"));
            ledger.write(number, () -> note(ledger, number, "other-noted"));
            assertThat(ledger.events(number, 3, 10)).isEmpty();
        });

        assertThat(types(number, 3)).containsExactly("one-noted", "other-noted");
        assertThat(ledger.verify(number).valid()).isTrue();
    }

    @Test
    void a_transaction_inside_writes_its_own_case_and_survives_the_outer_one() {
        String outer = chainOfThree();
        String inner = chainOfThree();

        assertThatThrownBy(() -> ledger.write(outer, () -> {
                    note(ledger, outer, "outer-noted");
                    inner().executeWithoutResult(
                                    status -> ledger.write(inner, () -> note(ledger, inner, "inner-noted")));
                    throw new IllegalStateException("the outer one fails");
                }))
                .hasMessage("the outer one fails");

        assertThat(types(outer, 3)).isEmpty();
        assertThat(types(inner, 3)).containsExactly("inner-noted");
        assertThat(ledger.verify(outer).valid()).isTrue();
        assertThat(ledger.verify(inner).valid()).isTrue();
    }

    @Test
    void a_failing_transaction_inside_leaves_the_outer_one_whole() {
        String outer = chainOfThree();
        String inner = chainOfThree();

        ledger.write(outer, () -> {
            note(ledger, outer, "before-noted");
            assertThatThrownBy(() -> inner().executeWithoutResult(status -> {
                        ledger.write(inner, () -> note(ledger, inner, "inner-noted"));
                        throw new IllegalStateException("the inner one fails");
                    }))
                    .hasMessage("the inner one fails");
            return note(ledger, outer, "after-noted");
        });

        assertThat(types(outer, 3)).containsExactly("before-noted", "after-noted");
        assertThat(types(inner, 3)).isEmpty();
    }

    @Test
    void one_transaction_never_writes_to_two_cases() {
        String one = chainOfThree();
        String other = chainOfThree();
        String third = number();

        assertThatThrownBy(() -> ledger.write(one, () -> ledger.write(other, () -> "never")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.write(one, () -> ledger.begin(third, () -> "never")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(types(one, 3)).isEmpty();
        assertThatThrownBy(() -> ledger.verify(third)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_lost_race_is_repeated_whole() {
        String number = chainOfThree();
        int[] attempts = {0};

        ledger.write(number, () -> {
            note(ledger, number, "tried-" + ++attempts[0]);
            if (attempts[0] < 4) {
                throw new OptimisticLockingFailureException("lost");
            }
            return number;
        });

        assertThat(types(number, 3)).containsExactly("tried-4");
    }

    @Test
    void a_race_lost_four_times_is_a_conflict_and_nothing_is_written() {
        String number = chainOfThree();

        assertThatThrownBy(() -> ledger.write(number, () -> {
                    note(ledger, number, "never-noted");
                    throw new OptimisticLockingFailureException("lost");
                }))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.CONFLICT));

        assertThat(types(number, 3)).isEmpty();
    }

    @Test
    void a_refused_completion_leaves_nothing() {
        Journey story = world.aCase().of("service-request").open();
        int before = story.events().size();

        assertThatThrownBy(() -> story.complete("task_accept", Answers.of("decision", "perhaps")))
                .isInstanceOf(RefusedException.class);

        assertThat(story.events()).hasSize(before);
        assertThat(story.task("task_accept").assignee()).isEqualTo("intake1");
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }

    private String chainOfThree() {
        String number = number();
        ledger.begin(number, () -> {
            note(ledger, number, "first-noted");
            note(ledger, number, "second-noted");
            return note(ledger, number, "third-noted");
        });
        return number;
    }

    private static String number() {
        return "T-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String note(Ledger book, String number, String type) {
        book.append(Event.of(number, type, "intake1").at("task_accept", "受理").with("decision", "accept"));
        return number;
    }

    private List<String> types(String number, long after) {
        return ledger.events(number, after, 100).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private TransactionTemplate template() {
        return new TransactionTemplate(transactions);
    }

    private TransactionTemplate inner() {
        TransactionTemplate own = template();
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }
}
