package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.test.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@WithClocks
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClockWatchTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String CALLBACK = "SR-CALLBACK"; // 15 workdays: until Monday 2026-12-14

    private final String number = "CW2026-" + NEXT.incrementAndGet();

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockWatch watch;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ClockWorld world;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void started_on_monday_morning() {
        sql.update("UPDATE clock SET state = 'STOPPED', next_warning_at = NULL");
        world.at("2026-11-23T09:00");
        ledger.begin(number, () -> clocks.start(number, CALLBACK, at("2026-11-23T09:00"), Grounds.NONE));
        world.forget();
    }

    @Test
    void each_warning_is_given_once() {
        // 30 % of 15 workdays are 4.5, so it is yellow before two workdays are left; red is when 10 % are, 1.5 workdays
        look("2026-12-08T10:59");
        assertThat(levels()).isEmpty();
        look("2026-12-08T11:30");
        look("2026-12-08T11:30");
        assertThat(levels()).containsExactly(Level.YELLOW);
        look("2026-12-11T11:30");
        look("2026-12-11T14:30");
        assertThat(levels()).containsExactly(Level.YELLOW, Level.RED);
        assertThat(state()).isEqualTo(State.RUNNING);
        look("2026-12-14T17:29");
        look("2026-12-14T17:30");
        look("2026-12-15T09:00");
        assertThat(levels()).containsExactly(Level.YELLOW, Level.RED, Level.OVERDUE);

        assertThat(state()).isEqualTo(State.OVERDUE);
        assertThat(facts()).containsExactly("clock-overdue");
        assertThat(sql.queryForObject("SELECT state FROM clock WHERE case_number = ?", String.class, number))
                .isEqualTo("OVERDUE");
    }

    @Test
    void after_a_time_when_nothing_ran_only_the_most_urgent_is_told() {
        look("2026-12-20T09:00");

        assertThat(levels()).containsExactly(Level.OVERDUE);
        look("2026-12-21T09:00");
        assertThat(levels()).hasSize(1);
    }

    @Test
    void a_clock_that_stands_still_or_is_over_warns_of_nothing() {
        clocks.pause(number, CALLBACK, "企业补正");
        look("2026-12-20T09:00");
        clocks.resume(number, CALLBACK);
        clocks.stop(number, CALLBACK);
        look("2027-02-01T09:00");

        assertThat(levels()).isEmpty();
    }

    @Test
    void a_clock_that_goes_on_says_nothing_twice() {
        look("2026-12-08T11:30");
        clocks.pause(number, CALLBACK, "企业补正");
        world.at("2026-12-10T11:30");
        clocks.resume(number, CALLBACK);
        look("2026-12-10T11:30");

        assertThat(levels()).containsExactly(Level.YELLOW);
        look("2026-12-15T11:30");
        assertThat(levels()).containsExactly(Level.YELLOW, Level.RED);
    }

    @Test
    void a_clock_that_is_put_off_warns_again_of_the_later_date() {
        look("2026-12-08T11:30");
        clocks.postpone(number, CALLBACK, at("2027-03-01T09:00"), "改约");
        look("2026-12-08T11:30");
        assertThat(levels()).containsExactly(Level.YELLOW);

        look("2027-02-26T17:30");

        assertThat(levels()).containsExactly(Level.YELLOW, Level.RED);
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void a_clock_that_cannot_be_read_keeps_no_other_from_warning() {
        String other = number + "-b";
        ledger.begin(other, () -> clocks.start(other, CALLBACK, at("2026-11-23T09:00"), Grounds.NONE));
        sql.update("UPDATE clock SET rule_snapshot = '{' WHERE case_number = ?", number);

        look("2026-12-20T09:00");

        assertThat(world.warnings()).extracting(ClockWarning::caseNumber).containsExactly(other);
    }

    @Test
    void a_clock_from_before_rules_were_kept_goes_by_the_rule_of_today() {
        sql.update(
                "UPDATE clock SET rule_snapshot = NULL, calendar_edition = 0, next_warning_at = started_at WHERE case_number = ?",
                number);

        look("2026-11-23T10:00");
        assertThat(levels()).isEmpty();
        look("2026-12-14T17:30");

        assertThat(levels()).containsExactly(Level.OVERDUE);
        assertThat(clocks.of(number).get(0).explanation()).first().asString().startsWith("期限为15个工作日");
    }

    @RepeatedTest(5)
    void of_four_nodes_that_look_at_the_same_moment_one_warns() throws InterruptedException {
        world.at("2026-12-20T09:00");
        Callable<Integer> node = watch::warnDue;

        Race.Result<Integer> looked = Race.between(List.of(node, node, node, node));

        assertThat(looked.won().stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(levels()).containsExactly(Level.OVERDUE);
        assertThat(facts()).containsExactly("clock-overdue");
        assertThat(ledger.verify(number).valid()).isTrue();
    }

    private void look(String local) {
        world.at(local);
        watch.warnDue();
    }

    private List<Level> levels() {
        return world.warnings().stream()
                .filter(warning -> warning.caseNumber().equals(number))
                .map(ClockWarning::level)
                .toList();
    }

    private State state() {
        return clocks.of(number).get(0).state();
    }

    private List<String> facts() {
        return ledger.events(number, 0, 100).stream().map(RecordedEvent::type).toList();
    }

    private static Instant at(String local) {
        return ClockWorld.instant(local);
    }
}
