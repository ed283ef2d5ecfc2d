package org.bihuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSessionFactory;
import org.bihuan.DatabaseSlice;
import org.bihuan.TestDatabase;
import org.bihuan.TestHouse;
import org.bihuan.benchmark.Questions.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** No list that people read is found by walking through a table. */
@DatabaseSlice
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

    @Autowired
    private DataSource database;

    @Autowired
    private SqlSessionFactory sessions;

    @BeforeAll
    void load() throws SQLException {
        try (Connection connection = database.getConnection()) {
            InboxLoader.load(connection, TestHouse.START, 4000, 4000);
            fillClocksAndNotices(connection);
            fillRegistrations(connection);
            fillHazards(connection);
            fillFiles(connection);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_table_is_read_by_an_index(Question question) throws SQLException {
        List<QueryPlan.Access> plan = plan(question.statement(), question.parameters());

        assertThat(plan).isNotEmpty().allMatch(QueryPlan.Access::usesIndex);
    }

    @Test
    void a_walk_through_a_table_is_noticed() throws SQLException {
        sessions.getConfiguration().addMapper(Offender.class);

        List<QueryPlan.Access> plan = plan(Offender.class.getName() + ".titled", Map.of("title", "%危化品%"));

        assertThat(plan).noneMatch(QueryPlan.Access::usesIndex).isNotEmpty();
    }

    /** What no mapper of the house may do. */
    interface Offender {

        @Select("SELECT id FROM inbox_task WHERE title LIKE #{title}")
        List<String> titled(String title);
    }

    static List<Question> questions() {
        return Questions.all(TestHouse.START);
    }

    private List<QueryPlan.Access> plan(String statement, Object parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return QueryPlan.of(connection, sessions.getConfiguration(), statement, parameters);
        }
    }

    /** As many accounts as cases, each with a role, signed in, and in the log. */
    private static void fillAccounts(Statement statement) throws SQLException {
        statement.execute("INSERT INTO organisation (code, name, kind) VALUES ('sample', '样本', 'department')");
        statement.execute(
                "INSERT INTO organisation (code, name, kind)" + " SELECT number, number, 'enterprise' FROM case_file");
        statement.execute(
                "INSERT INTO app_user (username, name, kind, organisation_code, password_hash, active, demo, created_at)"
                        + " SELECT number, number, 'STAFF', number, '!', TRUE, FALSE, opened_at FROM case_file");
        statement.execute("INSERT INTO user_role (username, role) SELECT number, 'intake' FROM case_file");
        statement.execute("INSERT INTO access_token (digest, username, created_at, expires_at, kind)"
                + " SELECT number, number, opened_at, opened_at, 'page' FROM case_file");
        statement.execute("INSERT INTO security_log (at, kind, username, address, method, path, detail)"
                + " SELECT opened_at, 'signed-in', number, 'a', 'POST', '/sign-in', '' FROM case_file");
    }

    private static void fillClocksAndNotices(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO clock (case_number, code, name, started_at, due_at, state, calendar_edition, next_warning_at)"
                            + " SELECT number, 'SR-VISIT', '上门', opened_at, opened_at, 'RUNNING', 1, opened_at FROM case_file");
            statement.execute(
                    "INSERT INTO clock_interval (clock_id, case_number, kind, at, actor, actor_name, due_before,"
                            + " due_after, calendar_edition) SELECT 1, number, 'RECOUNTED', opened_at, 'system', '系统', opened_at,"
                            + " opened_at, 1 FROM case_file");
            statement.execute("INSERT INTO notice (recipient, case_number, kind, title, body, created_at)"
                    + " SELECT party, case_number, 'task', '请办理', '请办理', opened_at FROM case_party");
            statement.execute("INSERT INTO ledger_event (case_number, seq, type, at, actor, data, salt, data_digest,"
                    + " prev_hash, hash) SELECT number, 1, 'note-added', opened_at, 'intake7', '{}', 's', 'd', 'p', 'h'"
                    + " FROM case_file");
            statement.execute("INSERT INTO phrase (username, case_type, step, text, created_at)"
                    + " SELECT number, type_key, 'task_accept', '材料齐全。', opened_at FROM case_file");
            fillAccounts(statement);
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            statement.execute(
                    isH2
                            ? "ANALYZE"
                            : "ANALYZE TABLE clock, clock_interval, notice, ledger_event, phrase, organisation, app_user, user_role, access_token, security_log");
        }
    }

    /** Nine in ten of them closed, as they will be. */
    private static void fillHazards(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO hazard (number, case_number, finding_no, enterprise_uscc, enterprise_name, town, source, found_at,"
                            + " found_by, category, description, level, mode, status, escalated, late, extend_count,"
                            + " photos_before, photos_after, changed_at)"
                            + " SELECT CONCAT('YH-', number, '-01'), number, 1, enterprise_uscc, enterprise_name, town, 'INSPECT',"
                            + " opened_at, 'officer1', 'site', '通道堵塞', CASE WHEN number LIKE '%7' THEN 'major' ELSE 'general' END,"
                            + " 'deadline', CASE WHEN number LIKE '%3' THEN 'RECTIFYING' ELSE 'CLOSED' END, FALSE, FALSE, 0,"
                            + " '[]', '[]', opened_at FROM case_file");
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            statement.execute(isH2 ? "ANALYZE" : "ANALYZE TABLE hazard");
        }
    }

    private static void fillFiles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO enterprise_detail (uscc, category, grade, changed_at, changed_by)"
                    + " SELECT uscc, CASE WHEN uscc LIKE '%7' THEN 'mine' ELSE 'industry' END,"
                    + " CASE WHEN uscc LIKE '%3' THEN 'red' ELSE 'blue' END, TIMESTAMP '2026-11-01 00:00:00', 'section1'"
                    + " FROM enterprise");
            statement.execute("INSERT INTO enterprise_grade (uscc, grade, since, reason, set_by)"
                    + " SELECT uscc, grade, changed_at, '评估', 'section1' FROM enterprise_detail");
            statement.execute("INSERT INTO enterprise_licence (uscc, kind, number, valid_until)"
                    + " SELECT uscc, '排污许可证', uscc, CASE WHEN uscc LIKE '%7' THEN DATE '2026-12-20' ELSE DATE '2029-12-20' END"
                    + " FROM enterprise_detail");
            statement.execute("INSERT INTO enterprise_change (uscc, changed_at, changed_by, what)"
                    + " SELECT uscc, changed_at, 'section1', '登记' FROM enterprise_detail");
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            statement.execute(
                    isH2
                            ? "ANALYZE"
                            : "ANALYZE TABLE enterprise, enterprise_detail, enterprise_grade, enterprise_licence,"
                                    + " enterprise_change");
        }
    }

    private static void fillRegistrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO registration (number, status, uscc, enterprise_name, town, address,"
                    + " contact_name, phone, username, role, password_hash, consented_at, submitted_at, changed_at, version)"
                    + " SELECT number, CASE WHEN status = 'OPEN' THEN 'PENDING' ELSE 'APPROVED' END, enterprise_uscc, '样本',"
                    + " '安海镇', '样本', '样本', '13800000077', number, 'enterprise-principal', '', opened_at, opened_at,"
                    + " opened_at, 0 FROM case_file WHERE enterprise_uscc IS NOT NULL");
            statement.execute(
                    "INSERT INTO phone_code (phone, purpose, digest, address, created_at, minute_key, expires_at,"
                            + " attempts) SELECT RIGHT(number, 6), 'REGISTER', 'd', RIGHT(number, 3), opened_at, 0, opened_at, 0"
                            + " FROM case_file WHERE number LIKE 'TB2026%'");
            statement.execute("INSERT INTO notice_address (username, sms_wanted, openid)"
                    + " SELECT number, TRUE, number FROM case_file");
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            statement.execute(isH2 ? "ANALYZE" : "ANALYZE TABLE registration, phone_code, notice_address");
        }
    }
}
