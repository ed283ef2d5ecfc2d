package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine is the motor and not the record: it keeps no history, and knows only what its gateways read. */
class EngineTablesTest extends HouseStory {

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CaseTypes types;

    @Test
    void after_a_whole_case_the_engine_remembers_nothing() {
        Journey story = world.aCase().of("service-request").openUnsampled().untilConfirmation();
        String instance = story.instance().orElseThrow().getId();

        story.complete("task_confirm", Answers.confirm("yes", 5));

        List<String> history = sql.queryForList(
                "SELECT DISTINCT table_name FROM information_schema.tables WHERE UPPER(table_name) LIKE 'ACT_HI_%'",
                String.class);
        assertThat(history).hasSizeGreaterThan(10);
        assertThat(history)
                .allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
        assertThat(story.instance()).isEmpty();
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_EVENT_SUBSCR")) {
            assertThat(sql.queryForObject(
                            "SELECT COUNT(*) FROM " + table + " WHERE PROC_INST_ID_ = ?", Long.class, instance))
                    .as(table)
                    .isZero();
        }
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = ?", Long.class, instance))
                .isZero();
    }

    @Test
    void an_open_case_s_variables_are_its_number_and_what_the_model_reads() {
        Set<String> allowed =
                new HashSet<>(types.current("service-request").model().variables());
        allowed.add("caseNumber");

        Journey story =
                world.aCase().of("service-request").open().untilVisit().complete("task_visit", Answers.visit("major"));

        List<String> known = sql.queryForList(
                "SELECT NAME_ FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = ?",
                String.class,
                story.instance().orElseThrow().getId());
        assertThat(known).contains("caseNumber", "decision", "mode", "hasMajorFinding", "callbackSample");
        assertThat(allowed).containsAll(known);
        assertThat(known).doesNotContain("description", "contactPhone", "findings", "leadExpert");
    }

    private long rows(String table) {
        Long rows = sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return rows == null ? 0 : rows;
    }
}
