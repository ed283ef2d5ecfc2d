package org.bihuan.benchmark;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Measures of the sample cases, and their sums by day, as reading the ledgers would have left them. */
final class MeasureSamples {

    private static final String ROW = "INSERT INTO case_measure (case_number, measure, type_key, town, at) ";
    private static final String DAY = "INSERT INTO measure_day (type_key, town, on_day, measure, cases) ";

    private MeasureSamples() {}

    static void load(Statement statement) throws SQLException {
        statement.execute(ROW + "SELECT number, 'received', type_key, town, opened_at FROM case_file");
        statement.execute(
                ROW + "SELECT number, 'open', type_key, town, opened_at FROM case_file WHERE status = 'open'");
        for (String measure : List.of("closed", "closed.solved", "rating.5")) {
            statement.execute(ROW + "SELECT number, '" + measure
                    + "', type_key, town, closed_at FROM case_file WHERE status = 'closed'");
        }
        statement.execute(ROW + "SELECT number, 'visit.onTime', type_key, town, TIMESTAMPADD(DAY, 1, opened_at)"
                + " FROM case_file WHERE status = 'closed'");
        statement.execute(DAY + "SELECT type_key, town, CAST(at AS DATE), measure, COUNT(*) FROM case_measure"
                + " WHERE measure <> 'open' GROUP BY type_key, town, CAST(at AS DATE), measure");
        statement.execute(DAY + "SELECT type_key, town, DATE '1970-01-01', measure, COUNT(*) FROM case_measure"
                + " WHERE measure = 'open' GROUP BY type_key, town, measure");
        statement.execute(DAY + "SELECT type_key, '', on_day, measure, SUM(cases) FROM measure_day"
                + " GROUP BY type_key, on_day, measure");
    }
}
