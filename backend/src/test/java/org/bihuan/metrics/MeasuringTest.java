package org.bihuan.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.inbox.CheckIns;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Under which measures a case counts, by what has happened in it. Every story begins on Monday at nine. */
class MeasuringTest extends HouseStory {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-11-24T09:30:00Z");

    @Autowired
    private Measuring measuring;

    @Autowired
    private MeasureMapper mapper;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void an_open_case_is_received_and_open_when_it_came() {
        Journey journey = world.aCase().open();

        assertThat(measures(journey)).isEqualTo(Map.of("received", MONDAY_NINE, "open", MONDAY_NINE));
    }

    @Test
    void a_closed_case_counts_when_it_was_closed_under_its_outcome_and_with_its_rating() {
        Journey journey = world.aCase().openUnsampled().complete("task_accept", Answers.accept("online"));
        journey.complete("task_answer", Answers.of("answer", "分库存放"));
        world.at("2026-11-25T10:00");
        journey.complete("task_confirm", Answers.confirm("yes", 4));

        Instant wednesday = Instant.parse("2026-11-25T02:00:00Z");
        assertThat(measures(journey))
                .isEqualTo(Map.of(
                        "received",
                        MONDAY_NINE,
                        "closed",
                        wednesday,
                        "closed.answered",
                        wednesday,
                        "rating.4",
                        wednesday));
    }

    @Test
    void a_visit_is_in_time_if_the_check_in_was_and_counts_on_the_day_of_its_promise() {
        Journey journey = world.aCase().open().untilVisit();
        world.at("2026-11-24T17:29");
        checkIn(journey);

        assertThat(measures(journey)).containsEntry("visit.onTime", TUESDAY_EVENING);
    }

    @Test
    void a_check_in_after_the_promise_is_late_whatever_is_written_down() {
        Journey journey = world.aCase().open().untilVisit();
        world.at("2026-11-24T17:31");
        checkIn(journey);
        journey.complete("task_visit", arrived("2026-11-24T09:00+08:00"));

        assertThat(measures(journey))
                .containsEntry("visit.late", TUESDAY_EVENING)
                .doesNotContainKey("declared.onTime");
    }

    @Test
    void a_visit_without_a_check_in_is_declared() {
        Journey journey = world.aCase().open().untilVisit();
        world.at("2026-11-25T10:00");
        journey.complete("task_visit", arrived("2026-11-24T15:00+08:00"));

        assertThat(measures(journey))
                .containsEntry("declared.onTime", TUESDAY_EVENING)
                .doesNotContainKey("visit.onTime");
    }

    @Test
    void nobody_has_arrived_before_being_sent() {
        Journey journey = world.aCase().open().complete("task_accept", Answers.accept("visit"));
        world.at("2026-11-25T10:00");
        journey.complete("task_dispatch", Answers.dispatch("expert1").put("visitDate", "2026-11-25"))
                .complete("task_respond", Answers.respond());
        journey.complete("task_visit", arrived("2026-11-24T15:00+08:00"));

        assertThat(measures(journey)).containsKey("declared.late");
    }

    @Test
    void a_later_day_that_the_enterprise_wished_is_counted_apart() {
        Journey journey = world.aCase()
                .with("preferredTime", "2026-11-26T09:00+08:00")
                .open()
                .untilVisit();
        world.at("2026-11-26T09:10");
        checkIn(journey);

        assertThat(measures(journey))
                .containsEntry("appointed.onTime", Instant.parse("2026-11-26T09:30:00Z"))
                .doesNotContainKey("visit.onTime");
    }

    @Test
    void a_day_agreed_on_afterwards_is_counted_apart_too() {
        Journey journey = world.aCase().open().untilVisit();
        journey.act("reschedule", Answers.of("preferredTime", "2026-11-26T10:00+08:00", "reason", "停电"));

        assertThat(measures(journey)).containsKey("appointed.missing").doesNotContainKey("visit.missing");
    }

    @Test
    void a_visit_is_owed_from_when_somebody_shall_go_until_somebody_has_come() {
        Journey journey = world.aCase().open();
        assertThat(measures(journey)).doesNotContainKey("visit.missing");

        journey.complete("task_accept", Answers.accept("visit"));
        assertThat(measures(journey)).containsEntry("visit.missing", TUESDAY_EVENING);

        journey.complete("task_dispatch", Answers.dispatch("expert1")).complete("task_respond", Answers.respond());
        checkIn(journey);
        assertThat(measures(journey)).doesNotContainKey("visit.missing");
    }

    @Test
    void a_visit_that_was_given_up_in_time_is_owed_no_more_but_a_missed_one_stays() {
        Journey early = world.aCase().open().untilVisit();
        Journey late = world.aCase().open().untilVisit();
        early.act("withdraw", Answers.of("reason", "自己解决了"));
        world.at("2026-11-25T10:00");
        late.act("withdraw", Answers.of("reason", "没人来"));

        assertThat(measures(early)).containsKey("closed.withdrawn").doesNotContainKey("visit.missing");
        assertThat(measures(late)).containsEntry("visit.missing", TUESDAY_EVENING);
    }

    @Test
    void of_two_visits_the_first_counts_and_of_two_ratings_the_second() {
        Journey journey = world.aCase().openUnsampled().untilVisit();
        world.at("2026-11-24T10:00");
        checkIn(journey);
        journey.complete("task_visit", arrived("2026-11-24T10:00+08:00"))
                .complete("task_advise", Answers.advise())
                .complete("task_confirm", Answers.confirm("no", 2))
                .complete("task_consult", Answers.consult("revisit"))
                .complete("task_dispatch", Answers.dispatch("expert1"))
                .complete("task_respond", Answers.respond());
        world.at("2026-11-30T10:00");
        journey.complete("task_visit", arrived("2026-11-30T10:00+08:00"))
                .complete("task_advise", Answers.advise())
                .complete("task_confirm", Answers.confirm("yes", 5));

        assertThat(measures(journey))
                .containsEntry("visit.onTime", TUESDAY_EVENING)
                .containsKeys("rating.5", "closed.solved")
                .doesNotContainKeys("rating.2", "declared.late", "visit.late");
    }

    @Test
    void silence_is_no_rating() {
        Journey journey = world.aCase().open().untilConfirmation();
        journey.fire("timer_confirmOverdue");

        assertThat(measures(journey).keySet())
                .contains("closed.unconfirmed")
                .noneMatch(measure -> measure.startsWith("rating"));
    }

    @Test
    void measuring_everything_anew_gives_the_same() {
        world.aCase().open().untilConfirmation().fire("timer_confirmOverdue");
        world.aCase().open();
        measuring.catchUp();
        List<Map<String, Object>> cases = rows("SELECT * FROM case_measure ORDER BY case_number, measure");
        List<Map<String, Object>> days = days();

        jdbc.update("DELETE FROM case_measure");
        jdbc.update("DELETE FROM measure_day");
        jdbc.update("UPDATE ledger_chain SET unread = 1");
        measuring.catchUp();

        assertThat(cases).isNotEmpty();
        assertThat(rows("SELECT * FROM case_measure ORDER BY case_number, measure"))
                .isEqualTo(cases);
        assertThat(days()).isEqualTo(days);
    }

    @Test
    void the_days_are_the_sums_of_the_cases() {
        world.aCase().open().untilConfirmation().fire("timer_confirmOverdue");
        measuring.catchUp();

        List<Map<String, Object>> counted =
                rows("SELECT measure, SUM(cases) AS n FROM measure_day WHERE town = '' GROUP BY measure"
                        + " HAVING SUM(cases) <> 0 ORDER BY measure");
        List<Map<String, Object>> there =
                rows("SELECT measure, COUNT(*) AS n FROM case_measure GROUP BY measure ORDER BY measure");

        assertThat(counted.toString()).isEqualTo(there.toString());
    }

    private List<Map<String, Object>> days() {
        return rows("SELECT * FROM measure_day WHERE cases <> 0 ORDER BY type_key, town, on_day, measure");
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.queryForList(sql);
    }

    private Map<String, Instant> measures(Journey journey) {
        measuring.catchUp();
        Map<String, Instant> measures = new TreeMap<>();
        mapper.ofCase(journey.number()).forEach(row -> measures.put(row.measure(), row.at()));
        return measures;
    }

    private void checkIn(Journey journey) {
        String visit = journey.task("task_visit").id();
        world.as(world.expert(), () -> checkIns.checkIn(visit));
    }

    private static ObjectNode arrived(String moment) {
        return Answers.visit("general").put("arrivedAt", moment);
    }
}
