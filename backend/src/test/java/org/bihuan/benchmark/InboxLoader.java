package org.bihuan.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bihuan.enterprise.EnterpriseQuestions;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty database with open tasks, and closed cases if wanted, past the engine and in batches. The cases can be read
 * and listed; no process stands behind them, so nobody can complete their tasks. It lives among the tests, is in no
 * application that is shipped, and refuses a database that holds a case.
 */
public final class InboxLoader {

    private static final int BATCH = 2000;
    private static final String HASH = "0".repeat(64);

    private final Connection connection;
    private final Instant now;

    private InboxLoader(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Arguments: JDBC URL, user, open tasks (100000), closed cases (0); the password comes from BIHUAN_LOAD_PASSWORD. */
    public static void main(String[] arguments) throws SQLException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Usage: InboxLoader <JDBC URL> <user> [open tasks] [closed cases]");
        }
        String password = System.getenv().getOrDefault("BIHUAN_LOAD_PASSWORD", "");
        int open = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        int closed = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        Flyway.configure()
                .dataSource(arguments[0], arguments[1], password)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
            load(connection, Instant.now(), open, closed);
        }
        System.out.printf("%,d open tasks and %,d closed cases are there.%n", open, closed);
    }

    /**
     * Loads a migrated database.
     *
     * @param now the moment around which the tasks are due
     * @throws IllegalStateException if the database holds a case
     */
    public static void load(Connection connection, Instant now, int open, int closed) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet cases = statement.executeQuery("SELECT number FROM case_file LIMIT 1")) {
            if (cases.next()) {
                throw new IllegalStateException("The database holds cases; the loader fills only an empty one.");
            }
        }
        connection.setAutoCommit(false);
        InboxLoader loader = new InboxLoader(connection, now);
        for (int first = 0; first < open + closed; first += BATCH) {
            loader.batch(first, Math.min(first + BATCH, open + closed), open);
            connection.commit();
        }
        loader.enterprises();
        connection.commit();
        loader.analyse();
        connection.setAutoCommit(true);
    }

    private void batch(int first, int end, int open) throws SQLException {
        try (PreparedStatement file = connection.prepareStatement(
                        "INSERT INTO case_file (number, type_key, type_version, title, status, outcome, opened_at, closed_at,"
                                + " opened_by, enterprise_uscc, enterprise_name, town, data, sources)"
                                + " VALUES (?, 'service-request', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')");
                PreparedStatement party = connection.prepareStatement(
                        "INSERT INTO case_party (party, opened_at, case_number) VALUES (?, ?, ?)");
                PreparedStatement chain = connection.prepareStatement(
                        "INSERT INTO ledger_chain (case_number, algorithm, seq, hash, sealed_seq, sealed_hash, unread)"
                                + " VALUES (?, 'SHA-256', 0, ?, 0, ?, 0)");
                PreparedStatement task = connection.prepareStatement(
                        "INSERT INTO inbox_task (id, case_number, type_key, type_version, title, enterprise_uscc,"
                                + " enterprise_name, town, step, step_name, state, candidates, assignee, created_at, due_at,"
                                + " ended_at, ended_by, changed_at)"
                                + " VALUES (?, ?, 'service-request', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement visibility = connection.prepareStatement(
                        "INSERT INTO inbox_visibility (scope_key, due_at, task_id, case_number, created_at, type_key, step,"
                                + " town, enterprise_uscc) VALUES (?, ?, ?, ?, ?, 'service-request', ?, ?, ?)")) {
            for (int n = first; n < end; n++) {
                SampleTask sample = SampleTask.of(n, now);
                boolean isOpen = n < open;
                String number = (isOpen ? "TB2026-%06d" : "TB2025-%06d").formatted(n + 1);
                // closed cases are older than the open ones: their time goes on backwards
                Instant opened =
                        isOpen ? sample.createdAt() : sample.createdAt().minus(Duration.ofDays(50));
                Instant closed = isOpen ? null : opened.plus(Duration.ofDays(5));
                String opener = "enterprise" + n % 5000;
                String handler = sample.holder() != null ? sample.holder() : "intake" + (1 + n % 40);
                fill(
                        file,
                        number,
                        "样本需求：危化品储存",
                        isOpen ? "open" : "closed",
                        isOpen ? null : "solved",
                        opened,
                        closed,
                        opener,
                        sample.uscc(),
                        sample.enterprise(),
                        sample.town(),
                        "{\"category\":\"hazchem_storage\",\"description\":\"样本\"}");
                fill(party, "uscc:" + sample.uscc(), opened, number);
                fill(party, "by:" + opener, opened, number);
                if (!handler.equals(opener) && (!isOpen || sample.holder() != null)) {
                    fill(party, "by:" + handler, opened, number);
                }
                if (n % 4 == 0) {
                    fill(party, "user:expert" + (1 + n % 40), opened, number);
                }
                fill(chain, number, HASH, HASH);
                fill(
                        task,
                        "sample-" + n,
                        number,
                        "样本需求：危化品储存",
                        sample.uscc(),
                        sample.enterprise(),
                        sample.town(),
                        sample.step(),
                        sample.stepName(),
                        isOpen ? "open" : "done",
                        sample.key(),
                        isOpen ? sample.holder() : handler,
                        opened,
                        isOpen ? sample.dueAt() : closed,
                        closed,
                        isOpen ? null : handler,
                        opened);
                if (isOpen && sample.holder() == null) {
                    fill(
                            visibility,
                            sample.key(),
                            sample.dueAt(),
                            "sample-" + n,
                            number,
                            opened,
                            sample.step(),
                            sample.town(),
                            sample.uscc());
                }
            }
            for (PreparedStatement statement : new PreparedStatement[] {file, party, chain, task, visibility}) {
                statement.executeBatch();
            }
        }
    }

    private void enterprises() throws SQLException {
        try (PreparedStatement enterprise = connection.prepareStatement(
                        "INSERT INTO enterprise (uscc, name, town, industry, address, active) VALUES (?, ?, ?, '化工', '样本路1号', ?)");
                PreparedStatement gram = connection.prepareStatement(
                        "INSERT INTO enterprise_gram (gram, uscc, position) VALUES (?, ?, ?)")) {
            for (int n = 0; n < SampleTask.ENTERPRISES; n++) {
                String uscc = SampleTask.uscc(n);
                fill(enterprise, uscc, SampleTask.name(n), SampleTask.TOWNS.get(n % SampleTask.TOWNS.size()), true);
                for (EnterpriseQuestions.Pair pair : EnterpriseQuestions.pairs(SampleTask.name(n))) {
                    fill(gram, pair.value(), uscc, pair.position());
                }
            }
            enterprise.executeBatch();
            gram.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1, value instanceof Instant moment ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) : value);
        }
        statement.addBatch();
    }

    /** Lets the optimiser know what has come, as a server does by itself after some minutes; keeps new numbers free. */
    private void analyse() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO case_number (prefix, number_year, next_number) VALUES ('TB', 2026, 5000000)");
            statement.execute(
                    "INSERT INTO case_watch (username, case_number, watched_at)"
                            + " SELECT 'intake7', number, opened_at FROM case_file WHERE number BETWEEN 'TB2026-000001' AND 'TB2026-000100'");
            statement.execute("INSERT INTO case_watch (username, case_number, watched_at)"
                    + " SELECT opened_by, number, opened_at FROM case_file WHERE status = 'open'");
            statement.execute("INSERT INTO task_read (username, task_id)"
                    + " SELECT assignee, id FROM inbox_task WHERE state = 'open' AND assignee IS NOT NULL");
            MeasureSamples.load(statement);
            connection.commit();
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("ANALYZE");
                return;
            }
            statement.execute(
                    "ANALYZE TABLE case_file, case_party, ledger_chain, inbox_task, inbox_visibility, clock, notice,"
                            + " enterprise, enterprise_gram, case_watch, task_read, case_measure, measure_day");
        }
    }
}
