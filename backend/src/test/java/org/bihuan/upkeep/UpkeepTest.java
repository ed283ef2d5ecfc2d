package org.bihuan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.inbox.Tasks;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.upkeep.Damage.Kind;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is damaged by hand is found and named, and what can be put right is. */
class UpkeepTest extends HouseStory {

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ManagementService jobs;

    private Journey journey;

    @AfterEach
    void nobodyElseMeetsTheDamage() {
        if (journey != null) {
            for (String table : List.of("inbox_visibility", "inbox_task")) {
                sql.update("DELETE FROM " + table + " WHERE case_number = ?", journey.number());
            }
            sql.update("UPDATE clock SET state = 'STOPPED' WHERE case_number = ?", journey.number());
            sql.update("UPDATE case_file SET status = 'closed' WHERE number = ?", journey.number());
            delete();
        }
    }

    @Test
    void a_sound_case_is_not_named() {
        journey = world.aCase().open();

        assertThat(found()).isEmpty();
    }

    @Test
    void a_sound_case_in_a_sub_process_is_not_named() {
        journey = world.aCase().open().untilVisit();

        assertThat(found()).isEmpty();
    }

    @Test
    void an_open_case_without_a_process_is_found_and_left_to_people() {
        journey = world.aCase().open();
        delete();

        assertThat(found()).contains(Kind.NO_PROCESS);
        assertThat(catchThrowableOfType(RefusedException.class, () -> repair(Kind.NO_PROCESS)))
                .isNotNull();
    }

    @Test
    void a_process_of_a_closed_case_is_found_and_stopped() {
        journey = world.aCase().open();
        sql.update("UPDATE case_file SET status = 'closed' WHERE number = ?", journey.number());
        assertThat(found()).contains(Kind.STRAY_PROCESS, Kind.TASK_OF_CLOSED_CASE, Kind.CLOCK_OF_CLOSED_CASE);

        repair(Kind.STRAY_PROCESS);
        repair(Kind.CLOCK_OF_CLOSED_CASE);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_row_that_the_engine_does_not_know_is_found_and_taken_away() {
        journey = world.aCase().open();
        sql.update("UPDATE inbox_task SET id = 'nowhere' WHERE case_number = ?", journey.number());
        assertThat(found()).contains(Kind.ROW_WITHOUT_TASK, Kind.TASK_WITHOUT_ROW);

        repair(Kind.ROW_WITHOUT_TASK);
        repair(Kind.TASK_WITHOUT_ROW);
        sql.update("DELETE FROM inbox_visibility WHERE task_id = 'nowhere'");
        journey.complete("task_accept", Answers.accept("visit"));
        assertThat(journey.open()).containsExactly("task_dispatch");
    }

    @Test
    void a_process_that_waits_for_nothing_is_found() {
        journey = world.aCase().open();
        List<String> ids =
                tasks.openOf(journey.number()).stream().map(one -> one.id()).toList();
        ids.forEach(id -> sql.update("DELETE FROM ACT_RU_TASK WHERE ID_ = ?", id));
        sql.update(
                "DELETE FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IN (SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?)",
                journey.number());

        assertThat(found()).contains(Kind.WAITS_FOR_NOTHING);
    }

    @Test
    void a_task_of_somebody_who_has_left_is_found() {
        journey = world.aCase().open();
        sql.update("UPDATE inbox_task SET assignee = 'gone' WHERE case_number = ?", journey.number());

        assertThat(found()).contains(Kind.NOBODY_CAN);
    }

    @Test
    void a_task_for_a_post_that_nobody_fills_is_found() {
        journey = world.aCase().open();
        sql.update(
                "UPDATE inbox_task SET assignee = NULL, candidates = 'officer@town:无人镇' WHERE case_number = ?",
                journey.number());

        assertThat(found()).contains(Kind.NOBODY_CAN);
    }

    @Test
    void a_task_that_cannot_be_found_by_anybody_is_found_and_shown_again() {
        journey = world.aCase().open();
        sql.update("UPDATE inbox_task SET assignee = NULL WHERE case_number = ?", journey.number());
        sql.update("DELETE FROM inbox_visibility WHERE case_number = ?", journey.number());
        assertThat(found()).contains(Kind.WRONGLY_VISIBLE);

        repair(Kind.WRONGLY_VISIBLE);
        assertThat(found()).doesNotContain(Kind.WRONGLY_VISIBLE);
    }

    @Test
    void a_task_that_is_due_at_another_moment_than_its_clock_is_found_and_follows_it() {
        journey = world.aCase().open();
        sql.update("UPDATE inbox_task SET due_at = '2030-01-01 00:00:00' WHERE case_number = ?", journey.number());
        assertThat(found()).contains(Kind.DUE_DIFFERS);

        repair(Kind.DUE_DIFFERS);
        assertThat(found()).doesNotContain(Kind.DUE_DIFFERS);
    }

    @Test
    void a_case_that_stands_still_while_its_process_does_not_is_found_and_brought_in_line() {
        journey = world.aCase().open();
        sql.update("UPDATE case_file SET status = 'suspended' WHERE number = ?", journey.number());
        assertThat(found()).contains(Kind.SUSPENDED_DIFFERS);

        repair(Kind.SUSPENDED_DIFFERS);
        assertThat(found()).doesNotContain(Kind.SUSPENDED_DIFFERS);
    }

    @Test
    void a_job_that_is_no_more_tried_is_found_and_tried_again() {
        journey = world.aCase().open().untilConfirmation();
        String job = journey.job("timer_confirmOverdue").orElseThrow().getId();
        jobs.setJobRetries(job, 0);
        assertThat(found()).contains(Kind.FAILED_JOB);

        repair(Kind.FAILED_JOB);
        assertThat(found()).doesNotContain(Kind.FAILED_JOB);
        assertThat(jobs.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(1);
    }

    @Test
    void a_repair_of_what_is_sound_is_refused() {
        journey = world.aCase().open();

        assertThat(catchThrowableOfType(RefusedException.class, () -> repair(Kind.DUE_DIFFERS)))
                .isNotNull();
    }

    private List<Kind> found() {
        return upkeep.look().damages().stream()
                .filter(damage -> damage.caseNumber().equals(journey.number()))
                .map(Damage::kind)
                .distinct()
                .toList();
    }

    private void repair(Kind kind) {
        world.as(world.person("sysadmin1"), () -> {
            upkeep.repair(kind, journey.number(), null);
            return kind;
        });
    }

    private void delete() {
        String root = "SELECT ID_ FROM (SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?) known";
        sql.update("DELETE FROM ACT_RU_INCIDENT WHERE PROC_INST_ID_ IN (" + root + ")", journey.number());
        sql.update("DELETE FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IN (" + root + ")", journey.number());
        sql.update("DELETE FROM ACT_RU_TASK WHERE PROC_INST_ID_ IN (" + root + ")", journey.number());
        sql.update("DELETE FROM ACT_RU_EVENT_SUBSCR WHERE PROC_INST_ID_ IN (" + root + ")", journey.number());
        sql.update("DELETE FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ IN (" + root + ")", journey.number());
        for (int depth = 0; depth < 4; depth++) {
            sql.update(
                    "DELETE FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ IN (" + root + ") AND ID_ NOT IN"
                            + " (SELECT PARENT_ID_ FROM (SELECT PARENT_ID_ FROM ACT_RU_EXECUTION WHERE PARENT_ID_ IS NOT NULL) parents)",
                    journey.number());
        }
    }
}
