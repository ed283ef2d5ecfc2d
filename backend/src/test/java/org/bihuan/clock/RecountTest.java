package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.calendar.CalendarText;
import org.bihuan.calendar.Calendars;
import org.bihuan.clock.ClockWorld.Move;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.test.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a change of the calendar does to open clocks. */
@WithClocks
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RecountTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String moves = "RC2026-" + NEXT.incrementAndGet() + "-a";
    private final String stays = "RC2026-" + NEXT.get() + "-b";

    @Autowired
    private Clocks clocks;

    @Autowired
    private Recount recount;

    @Autowired
    private ClockWatch watch;

    @Autowired
    private ClockMapper mapper;

    @Autowired
    private OpenClocks open;

    @Autowired
    private RecountNews news;

    @Autowired
    private ObjectProvider<Timers> timers;

    @Autowired
    private ObjectProvider<DueDates> dueDates;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ClockWorld world;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void one_clock_until_tuesday_and_one_for_today() {
        sql.update("UPDATE clock SET state = 'STOPPED', next_warning_at = NULL");
        publish(CalendarText.shipped().holidays());
        world.at("2026-11-23T09:00");
        ledger.begin(moves, () -> clocks.start(moves, "SR-VISIT", at("2026-11-23T09:00"), Grounds.NONE));
        ledger.begin(stays, () -> clocks.start(stays, "SR-ACCEPT", at("2026-11-23T09:00"), Grounds.NONE));
        recount.run();
        world.forget();
    }

    @Test
    void a_due_date_moves_with_the_calendar_and_everybody_hears_of_it_once() {
        tuesdayIsAHoliday();

        assertThat(recount.run()).isOne();
        assertThat(recount.run()).isZero();

        assertThat(clocks.of(moves).get(0).dueAt()).isEqualTo(at("2026-11-25T17:30"));
        assertThat(clocks.of(moves).get(0).explanation())
                .contains("2026-11-24（周二）试验放假（试验通知），不计入。")
                .contains("2026-11-23（周一）09:00日历变更后重新计算，期限由2026-11-24（周二）17:30改为2026-11-25（周三）17:30。");
        Move move = new Move(moves, "SR-VISIT", at("2026-11-25T17:30"));
        assertThat(world.dueDates()).containsExactly(move);
        assertThat(world.timers()).containsExactly(move);
        assertThat(facts(moves)).containsExactly("clock-recounted");
        assertThat(ledger.verify(moves).valid()).isTrue();
        assertThat(world.news()).containsExactly(List.of(moves));
    }

    @Test
    void a_due_date_that_stays_is_only_confirmed() {
        tuesdayIsAHoliday();

        recount.run();

        assertThat(facts(stays)).isEmpty();
        assertThat(editionOf(stays)).isEqualTo(calendars.current().edition());
        assertThat(clocks.of(stays).get(0).dueAt()).isEqualTo(at("2026-11-23T15:30"));
    }

    @Test
    void a_recount_that_stops_in_the_middle_goes_on_where_it_was() {
        String second = moves + "-second";
        ledger.begin(second, () -> clocks.start(second, "SR-VISIT", at("2026-11-23T09:00"), Grounds.NONE));
        tuesdayIsAHoliday();
        AtomicInteger batches = new AtomicInteger();
        world.beforeMoving(() -> {
            if (batches.incrementAndGet() == 2) {
                throw new IllegalStateException("the power is off");
            }
        });
        Recount oneByOne = new Recount(mapper, open, calendars, ledger, news, timers, dueDates, transactions, 1, 1, 1);

        assertThatThrownBy(oneByOne::run).hasMessage("the power is off");
        assertThat(facts(moves)).containsExactly("clock-recounted");
        assertThat(facts(second)).isEmpty();
        assertThat(clocks.of(second).get(0).dueAt()).isEqualTo(at("2026-11-24T17:30"));
        assertThat(world.news()).isEmpty();

        assertThat(oneByOne.run()).isOne();
        assertThat(clocks.of(second).get(0).dueAt()).isEqualTo(at("2026-11-25T17:30"));
        assertThat(facts(moves)).containsExactly("clock-recounted");
        assertThat(facts(second)).containsExactly("clock-recounted");
        assertThat(world.news()).singleElement().asInstanceOf(LIST).containsExactlyInAnyOrder(moves, second);
    }

    @Test
    void a_clock_that_cannot_be_counted_keeps_no_other() {
        sql.update("UPDATE clock SET rule_snapshot = '{' WHERE case_number = ?", stays);
        tuesdayIsAHoliday();

        assertThat(recount.run()).isOne();

        assertThat(world.news()).containsExactly(List.of(moves));
    }

    @Test
    void a_case_that_somebody_is_writing_to_comes_later_and_nobody_is_told_before() {
        tuesdayIsAHoliday();

        int moved = ledger.write(moves, () -> {
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(recount::run);
            return other.join();
        });

        assertThat(moved).isZero();
        assertThat(world.news()).isEmpty();
        assertThat(recount.run()).isOne();
        assertThat(world.news()).containsExactly(List.of(moves));
    }

    @Test
    void nodes_that_recount_at_the_same_moment_move_each_due_date_once() throws InterruptedException {
        tuesdayIsAHoliday();
        Callable<Integer> node = recount::run;

        Race.Result<Integer> counted = Race.between(List.of(node, node, node));
        recount.run();

        assertThat(counted.won().stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(facts(moves)).containsExactly("clock-recounted");
        assertThat(world.news()).containsExactly(List.of(moves));
    }

    @Test
    void an_overdue_clock_that_a_calendar_puts_off_runs_again() {
        world.at("2026-11-24T18:00");
        watch.warnDue();
        assertThat(clocks.of(moves).get(0).state()).isEqualTo(State.OVERDUE);
        world.forget();

        tuesdayIsAHoliday();
        recount.run();
        assertThat(clocks.of(moves).get(0).state()).isEqualTo(State.RUNNING);
        world.at("2026-11-25T17:30");
        watch.warnDue();

        assertThat(world.warnings())
                .filteredOn(warning -> warning.caseNumber().equals(moves))
                .extracting(ClockWarning::level)
                .containsExactly(Level.OVERDUE);
    }

    @Test
    void a_clock_that_is_over_is_explained_with_the_calendar_that_it_ended_under() {
        clocks.stop(moves, "SR-VISIT");
        tuesdayIsAHoliday();
        recount.run();

        assertThat(clocks.of(moves).get(0).dueAt()).isEqualTo(at("2026-11-24T17:30"));
        assertThat(clocks.of(moves).get(0).explanation()).noneMatch(line -> line.contains("试验"));
        assertThat(facts(moves)).isEmpty();
    }

    @Test
    void what_a_pause_has_given_back_is_counted_again() {
        clocks.pause(moves, "SR-VISIT", "企业补正");
        world.at("2026-11-25T09:00");
        clocks.resume(moves, "SR-VISIT");
        assertThat(clocks.of(moves).get(0).dueAt()).isEqualTo(at("2026-11-26T17:30"));

        isAHoliday("2026-11-26");
        recount.run();

        assertThat(clocks.of(moves).get(0).dueAt()).isEqualTo(at("2026-11-27T17:30"));
    }

    @Test
    void the_day_that_was_agreed_on_still_counts() {
        clocks.postpone(moves, "SR-VISIT", at("2026-12-03T10:00"), "企业要求改期");
        assertThat(clocks.of(moves).get(0).dueAt()).isEqualTo(at("2026-12-03T17:30"));

        isAHoliday("2026-12-03");
        recount.run();

        assertThat(clocks.of(moves).get(0).dueAt()).isEqualTo(at("2026-12-04T17:30"));
    }

    private void tuesdayIsAHoliday() {
        isAHoliday("2026-11-24");
    }

    private void isAHoliday(String day) {
        publish(CalendarText.shipped().holidays().stripTrailing() + "\n" + day + ",rest,试验,试验通知\n");
    }

    private void publish(String holidays) {
        CalendarText text = new CalendarText(holidays, CalendarText.shipped().officeHours());
        transaction.executeWithoutResult(
                status -> calendars.publish(text, calendars.current().edition(), "test"));
    }

    private List<String> facts(String number) {
        return ledger.events(number, 0, 100).stream().map(RecordedEvent::type).toList();
    }

    private long editionOf(String number) {
        return sql.queryForObject("SELECT calendar_edition FROM clock WHERE case_number = ?", Long.class, number);
    }

    private static Instant at(String local) {
        return ClockWorld.instant(local);
    }
}
