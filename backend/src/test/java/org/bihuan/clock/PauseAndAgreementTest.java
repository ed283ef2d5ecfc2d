package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import org.bihuan.RefusedException;
import org.bihuan.clock.ClockWorld.Move;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WithClocks
class PauseAndAgreementTest {

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
    void an_asked_day_that_is_later_moves_the_end_to_its_close_of_office() {
        RunningClock clock = start(at("2026-12-03T10:00"));

        assertThat(clock.dueAt()).isEqualTo(at("2026-12-03T17:30"));
        assertThat(clock.explanation())
                .endsWith(
                        "2026-11-23（周一）09:00约定（按约定时间办理），约定日为2026-12-03（周四），期限由2026-11-24（周二）17:30改为2026-12-03（周四）17:30。");
        assertThat(clocks.due(CASE, "SR-VISIT")).isEqualTo(clock.dueAt());
    }

    @Test
    void an_asked_day_of_rest_means_the_workday_after_it() {
        RunningClock clock = start(at("2026-11-28T10:00"));

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-30T17:30"));
        assertThat(clock.explanation()).anyMatch(line -> line.contains("当日为周末，顺延到2026-11-30（周一）"));
    }

    @Test
    void an_asked_day_that_is_earlier_changes_nothing() {
        RunningClock clock = start(at("2026-11-23T15:00"));

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-24T17:30"));
        assertThat(clock.explanation()).noneMatch(line -> line.contains("约定"));
    }

    @Test
    void an_asked_day_outside_the_calendar_is_refused_and_nothing_starts() {
        assertThatThrownBy(() -> clocks.start(
                        CASE, "SR-VISIT", at("2026-11-23T09:00"), Instant.parse("9999-01-01T00:00:00Z"), null))
                .isInstanceOf(RefusedException.class);
        assertThat(sql.queryForList("SELECT id FROM clock WHERE case_number = ?", CASE))
                .isEmpty();
    }

    @Test
    void a_clock_that_stands_still_gets_its_working_time_back() {
        clocks.due(CASE, "SR-VISIT");

        world.at("2026-11-23T16:30");
        clocks.pause(CASE, "SR-VISIT", "企业补正");
        assertThat(world.timers()).containsExactly(new Move(CASE, "SR-VISIT", Timers.NEVER));
        assertThat(expression.due(CASE, "SR-VISIT")).isEqualTo(Date.from(Timers.NEVER));
        assertThat(clocks.due(CASE, "SR-VISIT")).isEqualTo(at("2026-11-24T17:30"));

        world.forget();
        world.at("2026-11-25T16:30");
        clocks.resume(CASE, "SR-VISIT");

        Move moved = new Move(CASE, "SR-VISIT", at("2026-11-26T17:30"));
        assertThat(world.timers()).containsExactly(moved);
        assertThat(world.dueDates()).containsExactly(moved);
        assertThat(expression.due(CASE, "SR-VISIT")).isEqualTo(Date.from(moved.due()));
        assertThat(clocks.of(CASE).get(0).explanation())
                .endsWith(
                        "2026-11-23（周一）16:30起暂停计时（企业补正）。",
                        "2026-11-25（周三）16:30恢复计时，暂停2个工作日，期限由2026-11-24（周二）17:30顺延到2026-11-26（周四）17:30。");
    }

    @Test
    void calendar_days_are_given_back_whole_and_the_last_day_rolls() {
        clocks.due(CASE, "SR-CONFIRM"); // ends on Monday 2026-11-30

        world.at("2026-11-24T09:00");
        clocks.pause(CASE, "SR-CONFIRM", "企业补正");
        world.at("2026-11-28T10:00"); // four days and an hour: five days, to a Saturday
        clocks.resume(CASE, "SR-CONFIRM");

        assertThat(clocks.due(CASE, "SR-CONFIRM")).isEqualTo(at("2026-12-07T17:30"));
    }

    @Test
    void a_pause_does_not_move_the_day_that_was_agreed_on() {
        clocks.start(CASE, "SR-VISIT", at("2026-11-23T09:00"), at("2026-12-03T10:00"), null);

        clocks.pause(CASE, "SR-VISIT", "企业补正");
        world.at("2026-11-25T09:00");
        clocks.resume(CASE, "SR-VISIT");

        assertThat(clocks.due(CASE, "SR-VISIT")).isEqualTo(at("2026-12-03T17:30"));
        assertThat(world.dueDates()).isEmpty();
        assertThat(world.timers())
                .containsExactly(
                        new Move(CASE, "SR-VISIT", Timers.NEVER), new Move(CASE, "SR-VISIT", at("2026-12-03T17:30")));
    }

    @Test
    void a_second_pause_and_a_resume_without_a_pause_change_nothing() {
        clocks.due(CASE, "SR-VISIT");
        clocks.resume(CASE, "SR-VISIT");
        clocks.pause(CASE, "SR-VISIT", "企业补正");
        world.at("2026-11-23T11:00");
        clocks.pause(CASE, "SR-VISIT", "企业补正");
        world.at("2026-11-23T12:00");
        clocks.resume(CASE, "SR-VISIT");
        clocks.pause("TB2026-000002", "SR-VISIT", "企业补正");

        assertThat(clocks.due(CASE, "SR-VISIT")).isEqualTo(at("2026-11-25T11:00"));
    }

    @Test
    void another_agreed_day_replaces_the_first_but_never_shortens_the_period() {
        clocks.start(CASE, "SR-VISIT", at("2026-11-23T09:00"), at("2026-12-03T10:00"), null);

        clocks.postpone(CASE, "SR-VISIT", at("2026-12-01T10:00"), "企业改期");
        assertThat(clocks.due(CASE, "SR-VISIT")).isEqualTo(at("2026-12-01T17:30"));
        clocks.postpone(CASE, "SR-VISIT", at("2026-11-23T10:00"), "企业改期");
        assertThat(clocks.due(CASE, "SR-VISIT")).isEqualTo(at("2026-11-24T17:30"));

        assertThat(world.dueDates()).hasSize(2).isEqualTo(world.timers());
        assertThat(clocks.of(CASE).get(0).explanation())
                .anyMatch(line -> line.startsWith("2026-11-23（周一）09:00约定（企业改期），约定日为2026-12-01（周二）"));
    }

    @Test
    void postponing_what_does_not_run_is_refused() {
        assertThatThrownBy(() -> clocks.postpone(CASE, "SR-VISIT", at("2026-12-01T10:00"), "企业改期"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("这项期限没有在计时，不能改约。");
    }

    private RunningClock start(Instant notBefore) {
        clocks.start(CASE, "SR-VISIT", at("2026-11-23T09:00"), notBefore, null);
        return clocks.of(CASE).get(0);
    }

    private static Instant at(String local) {
        return ClockWorld.instant(local);
    }
}
