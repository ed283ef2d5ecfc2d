package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** From a notice to what a phone shows. */
@NotificationSlice
class OutsideNoticesTest {

    @Autowired
    Notices notices;

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    OutboxMapper mapper;

    @Autowired
    HandClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<SmsMessage> texts = new ArrayList<>();
    private final List<WeChatMessage> messages = new ArrayList<>();
    private Outbox outbox;

    @BeforeEach
    void reachable() {
        addresses.setPhone("ent-textile", new Phone("13800001234"));
        addresses.bind("ent-textile", "openid-1");
        outbox = new Outbox(
                mapper,
                List.of(
                        new SmsChannel(texts::add, addresses, clock, json),
                        new WeChatChannel(messages::add, addresses, clock, json)),
                clock,
                transactions);
    }

    @AfterEach
    void clear() {
        List.of("notice", "outbox", "notice_address").forEach(table -> sql.update("DELETE FROM " + table));
    }

    @Test
    void number_step_and_link_go_out_and_nothing_that_anybody_wrote() {
        tell("task");

        outbox.deliverDue(10);

        assertThat(texts).hasSize(1);
        assertThat(texts.get(0).phone().number()).isEqualTo("13800001234");
        assertThat(texts.get(0).parameters().toString())
                .contains("TB2026-000001", "请办理：确认评价", "http://localhost:8080/cases/TB2026-000001")
                .doesNotContain("甲苯");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).openid()).isEqualTo("openid-1");
        assertThat(messages.get(0).step()).isEqualTo("请办理：确认评价");
        assertThat(messages.get(0).toString()).doesNotContain("甲苯");
        assertThat(sql.queryForList("SELECT payload FROM outbox WHERE topic <> 'notice.test'", String.class))
                .containsOnly("{}");
    }

    @Test
    void which_kinds_go_out_which_way_is_a_setting() {
        tell("case");
        tell("mention");

        outbox.deliverDue(10);

        assertThat(messages).hasSize(1);
        assertThat(texts).isEmpty();
    }

    @Test
    void who_wants_no_text_messages_still_has_the_notice_and_wechat() {
        tell("task");
        addresses.setSmsWanted("ent-textile", false);
        tell("task");

        outbox.deliverDue(10);

        assertThat(texts).isEmpty();
        assertThat(messages).hasSize(2);
        assertThat(notices.of("ent-textile", false, null, 10).items()).hasSize(2);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND topic = 'sms'", Long.class))
                .isZero();
    }

    @Test
    void what_is_a_day_old_is_not_sent_any_more() {
        tell("task");
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        outbox.deliverDue(10);

        assertThat(texts).isEmpty();
        assertThat(messages).isEmpty();
        assertThat(sql.queryForList(
                        "SELECT last_error FROM outbox WHERE topic <> 'notice.test' AND sent_at IS NOT NULL",
                        String.class))
                .containsOnly("too late to be of use");
    }

    @Test
    void who_cannot_be_reached_outside_costs_no_message() {
        notices.send(List.of("ent-logistics"), "TB2026-000002", "task", "请办理：确认评价", "");

        assertThat(sql.queryForList("SELECT topic FROM outbox", String.class)).containsExactly("notice.test");
    }

    private void tell(String kind) {
        notices.send(List.of("ent-textile"), "TB2026-000001", kind, "请办理：确认评价", "甲苯放在哪里");
    }
}
