package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.DatabaseSlice;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseSlice
@Import({Calendars.class, CalendarsTest.Listener.class})
class CalendarsTest {

    private static final CalendarText SHIPPED = CalendarText.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** Remembers what was told, and whether the new calendar was there by then. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {

        private final List<String> heard = new ArrayList<>();

        @Autowired
        private Calendars calendars;

        @EventListener
        void changed(CalendarChanged event) {
            heard.add(event.edition() + " with " + calendars.current().edition());
        }
    }

    @Autowired
    private Calendars calendars;

    @Autowired
    private Listener listener;

    @Autowired
    private EditionMapper editions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Clock clock;

    @BeforeEach
    void shippedIsInForce() {
        publish(SHIPPED, now());
        listener.heard.clear();
    }

    @Test
    void the_first_edition_is_what_the_release_brings() {
        assertThat(editions.find(1)).satisfies(first -> {
            assertThat(first.text()).isEqualTo(SHIPPED);
            assertThat(first.publishedBy()).isEqualTo("system");
        });
        assertThat(calendars.edition(0).day(DAY))
                .isEqualTo(WorkingCalendar.shipped().day(DAY));
    }

    @Test
    void a_published_calendar_is_in_force_after_the_commit_and_told_once() {
        long before = now();

        long published = publish(resting(DAY), before);

        assertThat(published).isEqualTo(before + 1);
        assertThat(calendars.current().edition()).isEqualTo(published);
        assertThat(calendars.current().isWorkday(DAY)).isFalse();
        assertThat(calendars.edition(before).isWorkday(DAY)).isTrue();
        assertThat(listener.heard).containsExactly(published + " with " + published);
    }

    @Test
    void publishing_what_is_in_force_changes_nothing() {
        long before = publish(resting(DAY), now());
        listener.heard.clear();

        assertThat(publish(resting(DAY), before - 1)).isEqualTo(before);
        assertThat(now()).isEqualTo(before);
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void what_was_decided_on_an_edition_that_is_no_longer_in_force_is_a_conflict() {
        long seen = now();
        publish(resting(DAY), seen);

        assertThatThrownBy(() -> publish(resting(DAY.plusDays(1)), seen))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.CONFLICT));
        assertThat(calendars.current().edition()).isEqualTo(seen + 1);
    }

    @Test
    void what_is_rolled_back_was_never_in_force_and_nobody_hears_of_it() {
        long before = now();

        transaction.execute(status -> {
            calendars.publish(resting(DAY), before, "sysadmin1");
            status.setRollbackOnly();
            return status;
        });

        assertThat(now()).isEqualTo(before);
        assertThat(calendars.current().edition()).isEqualTo(before);
        assertThat(listener.heard).isEmpty();
        assertThatThrownBy(() -> calendars.publish(resting(DAY), before, "sysadmin1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_bad_file_is_refused_and_nothing_is_kept() {
        long before = now();
        CalendarText bad = new CalendarText(SHIPPED.holidays() + "2026-11-24,holiday,校庆,通知\n", SHIPPED.officeHours());

        assertThatThrownBy(() -> publish(bad, before)).hasMessageContaining("类别应为rest（放假）或work（调休上班）");
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void another_node_takes_over_what_was_published_without_a_restart() {
        Calendars other = node(SHIPPED);
        long published = publish(resting(DAY), now());

        assertThat(other.current().isWorkday(DAY)).isTrue();
        other.notice();

        assertThat(other.current().edition()).isEqualTo(published);
        assertThat(other.current().isWorkday(DAY)).isFalse();
    }

    @Test
    void a_release_with_other_files_does_not_replace_what_was_imported() {
        long imported = publish(resting(DAY), now());

        assertThat(node(resting(DAY.plusDays(1))).current().edition()).isEqualTo(imported);
    }

    @Test
    void a_release_with_newer_files_puts_them_in_force_once_where_nobody_imported() {
        sql.update("UPDATE calendar_edition SET source = 'SHIPPED' WHERE number = ?", now());
        long before = now();

        assertThat(node(resting(DAY)).current().edition()).isEqualTo(before + 1);
        assertThat(node(resting(DAY)).current().edition()).isEqualTo(before + 1);
        // a node of the release before starts again
        assertThat(node(SHIPPED).current().edition()).isEqualTo(before + 1);
        calendars.notice();
    }

    @Test
    void an_edition_that_never_was_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> calendars.edition(4711)).isInstanceOf(IllegalArgumentException.class);
    }

    private Calendars node(CalendarText shipped) {
        return new Calendars(editions, clock, event -> {}, shipped);
    }

    private long publish(CalendarText text, long seen) {
        Long published = transaction.execute(status -> calendars.publish(text, seen, "sysadmin1"));
        return published == null ? 0 : published;
    }

    private long now() {
        return editions.newest();
    }

    private static CalendarText resting(LocalDate date) {
        return new CalendarText(SHIPPED.holidays() + date + ",rest,校庆,试验通知\n", SHIPPED.officeHours());
    }
}
