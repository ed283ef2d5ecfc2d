package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationSlice
class NoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void clear() {
        sql.update("DELETE FROM notice");
        sql.update("DELETE FROM outbox");
    }

    @Test
    void everybody_gets_one_notice_and_one_message_on_each_notice_channel() {
        notices.send(
                List.of("dispatch1", "unithead1", "dispatch1"), "TB2026-000001", "visit-overdue", "上门超期", "请尽快安排。");

        Notice notice = notices.of("unithead1", false, null, 50).items().get(0);
        assertThat(notice.title()).isEqualTo("上门超期");
        assertThat(notice.caseNumber()).isEqualTo("TB2026-000001");
        assertThat(notice.createdAt()).isEqualTo(clock.instant());
        assertThat(notice.readAt()).isNull();
        assertThat(notices.of("dispatch1", false, null, 50).items()).hasSize(1);
        assertThat(sql.queryForList("SELECT topic, recipient, payload FROM outbox ORDER BY recipient"))
                .extracting(row -> row.get("topic"), row -> row.get("recipient"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("notice.test", "dispatch1"),
                        org.assertj.core.groups.Tuple.tuple("notice.test", "unithead1"));
    }

    @Test
    void a_notice_of_a_transaction_that_fails_was_never_there() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    send("intake1", "受理提醒");
                    throw new IllegalStateException("the case could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(notices.unread("intake1")).isZero();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM outbox", Integer.class))
                .isZero();
    }

    @Test
    void nobody_to_tell_is_no_error() {
        notices.send(List.of(), null, "visit-overdue", "上门超期", "请尽快安排。");

        assertThat(sql.queryForObject("SELECT COUNT(*) FROM notice", Integer.class))
                .isZero();
    }

    @Test
    void pages_go_from_newest_to_oldest_without_gap_or_twin() {
        IntStream.rangeClosed(1, 5).forEach(i -> send("expert1", "第" + i + "条"));

        List<String> titles = new ArrayList<>();
        String after = null;
        do {
            NoticePage page = notices.of("expert1", false, after, 2);
            page.items().forEach(notice -> titles.add(notice.title()));
            after = page.next();
        } while (after != null);

        assertThat(titles).containsExactly("第5条", "第4条", "第3条", "第2条", "第1条");
    }

    @Test
    void a_position_that_is_none_of_ours_is_malformed() {
        assertThatThrownBy(() -> notices.of("expert1", false, "' OR 1=1", 50))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.MALFORMED));
    }

    @Test
    void a_read_notice_is_no_longer_counted_and_keeps_the_moment_of_its_first_reading() {
        send("expert1", "派单");
        long id = notices.of("expert1", true, null, 1).items().get(0).id();

        notices.markRead("expert1", id);
        clock.advance(Duration.ofHours(1));
        notices.markRead("expert1", id);

        assertThat(notices.unread("expert1")).isZero();
        assertThat(notices.of("expert1", true, null, 50).items()).isEmpty();
        assertThat(notices.of("expert1", false, null, 50).items().get(0).readAt())
                .isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void anothers_notice_cannot_be_marked() {
        send("expert1", "派单");
        long id = notices.of("expert1", true, null, 1).items().get(0).id();

        assertThatThrownBy(() -> notices.markRead("expert2", id))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.NOT_FOUND));
        assertThat(notices.unread("expert1")).isEqualTo(1);
    }

    @Test
    void marking_all_leaves_other_people_alone() {
        send("expert1", "甲");
        send("expert1", "乙");
        send("expert2", "丙");

        assertThat(notices.markAllRead("expert1")).isEqualTo(2);

        assertThat(notices.unread("expert1")).isZero();
        assertThat(notices.unread("expert2")).isEqualTo(1);
    }

    @Test
    void counting_stops_at_a_hundred() {
        IntStream.range(0, 103).forEach(i -> send("expert1", "第" + i + "条"));

        assertThat(notices.unread("expert1")).isEqualTo(Notices.MOST_COUNTED);
    }

    @Test
    void text_that_is_too_long_is_cut_and_not_refused() {
        notices.send(List.of("expert1"), null, "test", "题".repeat(199) + "😀😀", "文".repeat(3000));

        Notice notice = notices.of("expert1", false, null, 1).items().get(0);
        assertThat(notice.title()).isEqualTo("题".repeat(199) + "…");
        assertThat(notice.body()).hasSize(2000).endsWith("…");
    }

    private void send(String recipient, String title) {
        notices.send(List.of(recipient), null, "test", title, "正文");
    }
}
