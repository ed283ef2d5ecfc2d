package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.bihuan.calendar.Calendars;
import org.bihuan.people.CurrentUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A case keeps the rules that were in force when its clock started. */
@WithClocks
class ChangingRulesTest {

    private static final String CASE = "TB2026-000001";
    private static final String THREE = rule(3, "effectiveFrom: 2026-01-01");
    private static final String FIVE = rule(5, "effectiveFrom: 2026-01-01");

    @Autowired
    private ClockMapper mapper;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock time;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private ObjectProvider<Timers> timers;

    @Autowired
    private ObjectProvider<DueDates> dueDates;

    @Autowired
    private ClockWorld world;

    @BeforeEach
    void monday_morning() {
        world.forget();
        world.at("2026-11-23T09:00");
    }

    @Test
    void a_clock_runs_on_by_its_rule_when_the_file_changes() {
        Instant due = with(THREE).due(CASE, "X-1");

        Clocks changed = with(FIVE);

        assertThat(due).isEqualTo(at("2026-11-26T17:30"));
        assertThat(changed.due(CASE, "X-1")).isEqualTo(due);
        assertThat(explanation(changed)).startsWith("期限为3个工作日");
        changed.pause(CASE, "X-1", "补正");
        world.at("2026-11-24T09:00");
        changed.resume(CASE, "X-1");
        assertThat(changed.due(CASE, "X-1")).isEqualTo(at("2026-11-27T17:30"));
        assertThat(changed.due("TB2026-000002", "X-1")).isEqualTo(at("2026-12-01T17:30"));
    }

    @Test
    void a_clock_runs_on_by_its_rule_when_the_file_drops_it() {
        with(THREE).due(CASE, "X-1");

        Clocks changed = with(rule(5, "effectiveFrom: 2026-01-01").replace("X-1", "X-2"));

        assertThat(changed.due(CASE, "X-1")).isEqualTo(at("2026-11-26T17:30"));
        assertThat(explanation(changed)).startsWith("期限为3个工作日");
    }

    @Test
    void a_clock_starts_by_the_edition_of_the_day_of_its_event() {
        Clocks clocks = with(
                rule(3, "effectiveFrom: 2026-01-01, effectiveTo: 2026-11-22") + rule(5, "effectiveFrom: 2026-11-23"));

        clocks.start(CASE, "X-1", at("2026-11-20T16:00"), Grounds.NONE);

        assertThat(clocks.due(CASE, "X-1")).isEqualTo(at("2026-11-25T17:30"));
        assertThat(clocks.due("TB2026-000002", "X-1")).isEqualTo(at("2026-11-30T17:30"));
    }

    private Clocks with(String rules) {
        DeadlineRules file = new DeadlineRules("rules:\n" + rules);
        return new Clocks(mapper, file, new OpenClocks(mapper, file, calendars, time, currentUser, timers, dueDates));
    }

    private static String explanation(Clocks clocks) {
        return clocks.of(CASE).get(0).explanation().get(0);
    }

    private static String rule(int amount, String effective) {
        return "  - {code: X-1, name: 试验, amount: " + amount
                + ", unit: WORKDAY, startEvent: 开始, basis: service, source: 承诺, " + effective + "}\n";
    }

    private static Instant at(String local) {
        return ClockWorld.instant(local);
    }
}
