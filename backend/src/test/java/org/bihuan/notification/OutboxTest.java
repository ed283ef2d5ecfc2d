package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bihuan.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationSlice
class OutboxTest {

    private static final String TOPIC = "notice.test";

    @Autowired
    Outbox outbox;

    @Autowired
    RecordingChannel channel;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void clear() {
        sql.update("DELETE FROM outbox");
        channel.asked.clear();
        channel.refusals = 0;
    }

    @Test
    void a_message_is_delivered_once() {
        outbox.put(TOPIC, "expert1", "{\"title\":\"派单\"}");

        assertThat(outbox.deliverDue(10)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(outbox.deliverDue(10)).isZero();

        assertThat(channel.asked).hasSize(1);
        assertThat(channel.asked.get(0).recipient()).isEqualTo("expert1");
        assertThat(channel.asked.get(0).payload()).isEqualTo("{\"title\":\"派单\"}");
        assertThat(row().get("sent_at")).isNotNull();
    }

    @Test
    void a_batch_is_a_batch() {
        List.of("a", "b", "c").forEach(recipient -> outbox.put(TOPIC, recipient, "{}"));

        assertThat(outbox.deliverDue(2)).isEqualTo(2);
        assertThat(outbox.deliverDue(2)).isEqualTo(1);
    }

    @Test
    void a_refused_message_comes_again_later_under_the_same_key() {
        outbox.put(TOPIC, "expert1", "{}");
        channel.refusals = 2;

        outbox.deliverDue(10);
        assertThat(outbox.deliverDue(10)).isZero();
        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue(10);
        clock.advance(Duration.ofSeconds(30));
        assertThat(outbox.deliverDue(10)).isZero();
        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue(10);

        assertThat(channel.asked).extracting(OutboxMessage::attempts).containsExactly(1, 2, 3);
        assertThat(channel.asked)
                .extracting(OutboxMessage::key)
                .containsOnly(channel.asked.get(0).key());
        assertThat(row().get("sent_at")).isNotNull();
        assertThat(row().get("last_error")).isNull();
    }

    @Test
    void one_refused_message_does_not_hold_up_the_next() {
        outbox.put(TOPIC, "first", "{}");
        outbox.put(TOPIC, "second", "{}");
        channel.refusals = 1;

        outbox.deliverDue(10);

        assertThat(sql.queryForObject("SELECT recipient FROM outbox WHERE sent_at IS NOT NULL", String.class))
                .isEqualTo("second");
        assertThat(sql.queryForObject("SELECT last_error FROM outbox WHERE sent_at IS NULL", String.class))
                .contains("the gateway is down");
    }

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "5, PT8M", "10, PT4H16M", "11, PT6H", "1000, PT6H"})
    void pauses_double_up_to_six_hours(int attempt, Duration pause) {
        assertThat(Outbox.pauseAfter(attempt)).isEqualTo(pause);
    }

    @Test
    void a_message_without_a_channel_waits() {
        outbox.put("seal", "archive", "{}");

        assertThat(outbox.deliverDue(10)).isZero();
        assertThat(row().get("sent_at")).isNull();
    }

    @Test
    void what_has_left_is_forgotten_after_ninety_days_and_what_waits_is_not() {
        outbox.put(TOPIC, "expert1", "{}");
        outbox.deliverDue(10);
        outbox.put("seal", "archive", "{}");

        clock.advance(Duration.ofDays(90));
        outbox.forgetSent();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM outbox", Integer.class))
                .isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        outbox.forgetSent();

        assertThat(row().get("topic")).isEqualTo("seal");
    }

    @Test
    void what_another_node_is_just_taking_is_left_out() {
        outbox.put(TOPIC, "expert1", "{}");

        Integer taken = new TransactionTemplate(transactions).execute(status -> {
            sql.queryForList("SELECT id FROM outbox FOR UPDATE");
            return CompletableFuture.supplyAsync(() -> outbox.deliverDue(10)).join();
        });

        assertThat(taken).isZero();
        assertThat(outbox.deliverDue(10)).isEqualTo(1);
    }

    @Test
    void a_message_of_a_transaction_that_rolls_back_never_leaves() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.put(TOPIC, "expert1", "{}");
            status.setRollbackOnly();
        });

        assertThat(outbox.deliverDue(10)).isZero();
    }

    @Test
    void a_topic_that_could_be_a_path_is_no_topic() {
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.put("../secret", "expert1", "{}"));
    }

    private Map<String, Object> row() {
        return sql.queryForMap("SELECT * FROM outbox");
    }
}
