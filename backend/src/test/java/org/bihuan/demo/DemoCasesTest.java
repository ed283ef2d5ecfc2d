package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bihuan.ApplicationClock;
import org.bihuan.HouseTest;
import org.bihuan.TestHouse;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.Verification;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The cases that a newcomer finds; in a house of their own, because all other tests want it empty. */
@HouseTest
@TestPropertySource(properties = "bihuan.demo.cases=true")
class DemoCasesTest {

    private static final Duration ALMOST = Duration.ofMinutes(1);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseTypes types;

    @Autowired
    private ApplicationClock clock;

    @Test
    void some_case_waits_at_every_step() {
        CaseType type = types.current("service-request");

        List<String> waiting = texts("SELECT DISTINCT t.step FROM inbox_task t JOIN case_file f"
                + " ON f.number = t.case_number WHERE t.state = 'open' AND f.type_key = 'service-request'");

        assertThat(waiting)
                .containsExactlyInAnyOrderElementsOf(type.manifest().steps().keySet());
    }

    @Test
    void some_case_has_come_to_every_outcome() {
        Set<String> outcomes =
                types.current("service-request").manifest().outcomes().keySet();

        List<String> reached = texts(
                "SELECT DISTINCT outcome FROM case_file WHERE outcome IS NOT NULL AND type_key = 'service-request'");

        assertThat(reached).containsExactlyInAnyOrderElementsOf(outcomes);
    }

    @Test
    void an_inspection_waits_at_every_desk_that_has_to_do_with_one() {
        List<String> waiting = texts("SELECT DISTINCT t.step FROM inbox_task t JOIN case_file f"
                + " ON f.number = t.case_number WHERE t.state = 'open' AND f.type_key = 'rectification'");

        assertThat(waiting)
                .contains(
                        "task_approveInspection",
                        "task_rectify",
                        "task_decideExtension",
                        "task_recheck",
                        "task_disposal",
                        "task_signOffCommittee");
    }

    @Test
    void a_penalty_waits_at_every_desk_that_has_to_do_with_one() {
        List<String> waiting = texts("SELECT DISTINCT t.step FROM inbox_task t JOIN case_file f"
                + " ON f.number = t.case_number WHERE t.state = 'open' AND f.type_key = 'enforcement'");

        assertThat(waiting)
                .containsExactlyInAnyOrder(
                        "task_reviewFiling",
                        "task_collectEvidence",
                        "task_notify",
                        "task_legalReview",
                        "task_decide",
                        "task_publish",
                        "task_payment",
                        "task_verifyCorrection");
    }

    @Test
    void no_story_stopped_halfway() {
        List<String> open = texts("SELECT c.enterprise_name FROM case_file c WHERE status = 'open' AND NOT EXISTS"
                + " (SELECT 1 FROM inbox_task t WHERE t.case_number = c.number AND t.state = 'open')");
        Long finished =
                count("SELECT COUNT(*) FROM case_file WHERE status = 'closed' AND type_key = ?", "service-request");

        assertThat(open).isEmpty();
        assertThat(finished)
                .isEqualTo(PastStories.all().size()
                        + SolvedStories.all().size()
                        + EndedStories.all().size());
    }

    @Test
    void every_chain_verifies() {
        List<String> numbers = texts("SELECT number FROM case_file");

        List<Verification> verifications = numbers.stream().map(ledger::verify).toList();

        assertThat(verifications).hasSizeGreaterThan(36).allMatch(Verification::valid);
    }

    @Test
    void the_past_lies_in_the_past_and_in_order() {
        Instant latest = moment("SELECT MAX(at) FROM ledger_event");
        Long backwards = count("SELECT COUNT(*) FROM ledger_event a JOIN ledger_event b"
                + " ON b.case_number = a.case_number AND b.seq = a.seq + 1 WHERE b.at < a.at");

        assertThat(latest).isBefore(TestHouse.START);
        assertThat(backwards).isZero();
    }

    @Test
    void the_clocks_are_back_when_the_stories_are_told() {
        Duration offset = clock.offset();
        Duration engine =
                Duration.between(clock.instant(), ClockUtil.getCurrentTime().toInstant());

        assertThat(offset).isZero();
        assertThat(engine.abs()).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void timers_ended_cases_when_they_were_due() {
        List<Instant[]> ended = jdbc.query(
                "SELECT f.closed_at, t.due_at FROM case_file f JOIN inbox_task t ON t.case_number = f.number"
                        + " AND t.state = 'cancelled' WHERE f.outcome IN ('abandoned', 'unconfirmed')",
                (row, number) -> new Instant[] {
                    row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()
                });

        assertThat(ended).hasSize(4).allSatisfy(moments -> assertThat(moments[0])
                .isBetween(moments[1], moments[1].plus(ALMOST)));
    }

    @Test
    void some_work_is_late_some_due_today_and_some_later() {
        Timestamp now = Timestamp.from(TestHouse.START);
        Timestamp evening = Timestamp.from(TestHouse.START.plus(Duration.ofHours(15)));

        Long late = count("SELECT COUNT(*) FROM inbox_task WHERE state = 'open' AND due_at < ?", now);
        Long today =
                count("SELECT COUNT(*) FROM inbox_task WHERE state = 'open' AND due_at BETWEEN ? AND ?", now, evening);
        Long later = count("SELECT COUNT(*) FROM inbox_task WHERE state = 'open' AND due_at > ?", evening);

        assertThat(late).isGreaterThan(3);
        assertThat(today).isGreaterThan(6);
        assertThat(later).isGreaterThan(6);
    }

    @Test
    void the_story_of_the_newspaper_ends_with_five_stars_and_a_paper() {
        List<String> found = texts("SELECT f.outcome FROM case_file f JOIN document d ON d.case_number = f.number"
                + " WHERE f.opened_by = 'ent-textile' AND f.data LIKE '%数码印花生产线%' AND f.data LIKE '%帮了大忙%'");

        assertThat(found).containsExactly("solved");
    }

    private List<String> texts(String sql) {
        return jdbc.queryForList(sql, String.class);
    }

    private Long count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Long.class, arguments);
    }

    private Instant moment(String sql) {
        return jdbc.queryForObject(sql, Timestamp.class).toInstant();
    }
}
