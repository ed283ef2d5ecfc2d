package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.bihuan.clock.ClockWorld.Move;
import org.bihuan.clock.RunningClock.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WithClocks
class ClocksTest {

    private static final String CASE = "TB2026-000001";

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockExpression expression;

    @Autowired
    private ClockWorld world;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void monday_morning() {
        world.forget();
        world.at("2026-11-23T09:00");
    }

    @Test
    void asking_for_the_due_date_starts_the_clock_once() {
        Instant first = clocks.due(CASE, "SR-ACCEPT");
        world.at("2026-11-23T10:00");
        Instant again = clocks.due(CASE, "SR-ACCEPT");

        assertThat(first).isEqualTo(at("2026-11-23T14:30").plusSeconds(3600));
        assertThat(again).isEqualTo(first);
        assertThat(rows()).hasSize(1);
        assertThat(world.timers()).isEmpty();
        assertThat(world.dueDates()).isEmpty();
    }

    @Test
    void starting_takes_two_statements_and_stopping_one() {
        clocks.due(CASE, "SR-ACCEPT");
        assertThat(world.statements()).containsExactly("open", "insert");

        world.forget();
        clocks.stop(CASE, List.of("SR-ACCEPT", "SR-VISIT"));
        assertThat(world.statements()).containsExactly("stop");
    }

    @Test
    void what_started_is_in_the_table() {
        clocks.start(CASE, "SR-VISIT", at("2026-11-23T09:00"), null, "task-1");

        Map<String, Object> row = rows().get(0);
        assertThat(row)
                .containsEntry("case_number", CASE)
                .containsEntry("code", "SR-VISIT")
                .containsEntry("name", "次日上门")
                .containsEntry("task_id", "task-1")
                .containsEntry("state", "RUNNING");
        assertThat(moment("due_at")).isEqualTo("2026-11-24T09:30:00");
        assertThat(row.get("rule_snapshot").toString()).contains("\"code\":\"SR-VISIT\"", "\"amount\":1");
        assertThat(clocks.of(CASE).get(0).explanation()).first().asString().startsWith("期限为1个工作日，");
    }

    @Test
    void a_stopped_clock_keeps_its_row_and_the_next_question_starts_another() {
        clocks.due(CASE, "SR-RESPOND");
        clocks.stop(CASE, "SR-RESPOND");

        assertThat(world.timers()).containsExactly(new Move(CASE, "SR-RESPOND", Timers.NEVER));
        assertThat(world.dueDates()).isEmpty();
        assertThat(moment("stopped_at")).isEqualTo("2026-11-23T01:00:00");

        world.at("2026-11-23T10:00");
        assertThat(clocks.due(CASE, "SR-RESPOND")).isEqualTo(at("2026-11-23T12:00"));
        assertThat(clocks.of(CASE)).extracting(RunningClock::state).containsExactly(State.STOPPED, State.RUNNING);
    }

    @Test
    void stopping_what_does_not_run_tells_nobody() {
        clocks.stop(CASE, "SR-RESPOND");

        assertThat(world.timers()).isEmpty();
    }

    @Test
    void a_task_takes_over_the_clock_that_its_timer_started_and_ends_it() {
        Instant due = clocks.due(CASE, "SR-ACCEPT");
        world.at("2026-11-23T09:01");
        Instant taken = clocks.start(CASE, "SR-ACCEPT", at("2026-11-23T09:01"), null, "task-1");

        assertThat(taken).isEqualTo(due);
        assertThat(rows()).hasSize(1);

        clocks.stopTask("task-1");
        assertThat(clocks.of(CASE)).extracting(RunningClock::state).containsExactly(State.STOPPED);
    }

    @Test
    void two_tasks_of_one_code_have_a_clock_each_and_the_earliest_counts() {
        Instant first = clocks.start(CASE, "SR-RESPOND", at("2026-11-23T09:00"), null, "task-1");
        clocks.start(CASE, "SR-RESPOND", at("2026-11-23T10:00"), null, "task-2");
        clocks.start(CASE, "SR-RESPOND", at("2026-11-23T10:00"), null, "task-2");

        assertThat(rows()).hasSize(2);
        assertThat(clocks.due(CASE, "SR-RESPOND")).isEqualTo(first);

        clocks.stopTasks(List.of("task-1", "task-2"));
        assertThat(clocks.of(CASE)).extracting(RunningClock::state).containsOnly(State.STOPPED);
    }

    @Test
    void closing_a_case_stops_its_clocks_and_no_others() {
        clocks.due(CASE, "SR-ACCEPT");
        clocks.due(CASE, "SR-VISIT");
        clocks.due("TB2026-000002", "SR-VISIT");

        clocks.stopAll(CASE);

        assertThat(clocks.of(CASE)).extracting(RunningClock::state).containsOnly(State.STOPPED);
        assertThat(clocks.of("TB2026-000002")).extracting(RunningClock::state).containsExactly(State.RUNNING);
    }

    @Test
    void remaining_is_working_minutes_and_negative_when_late() {
        assertThat(clocks.remaining(at("2026-11-23T15:30"))).isEqualTo(240);
        assertThat(clocks.remaining(at("2026-11-20T17:00"))).isEqualTo(-90);
    }

    @Test
    void an_unknown_code_starts_nothing() {
        assertThatThrownBy(() -> clocks.due(CASE, "NONE")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Map<String, Object>> rows() {
        return sql.queryForList("SELECT * FROM clock WHERE case_number = ? ORDER BY id", CASE);
    }

    private LocalDateTime moment(String column) {
        return sql.queryForObject("SELECT " + column + " FROM clock WHERE case_number = ?", LocalDateTime.class, CASE);
    }

    private static Instant at(String local) {
        return ClockWorld.instant(local);
    }
}
