package org.bihuan.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** How the database means to read the tables of a mapper's statement, asked with the very text that MyBatis sends. */
public final class QueryPlan {

    private static final Set<String> BY_INDEX =
            Set.of("system", "const", "eq_ref", "ref", "ref_or_null", "range", "unique_subquery", "index_subquery");
    private static final Pattern ON_H2 =
            Pattern.compile("/\\* \"?PUBLIC\"?\\.\"?([^: ]+?)\"?(?:\\.tableScan)?(?::| \\*/|\\s)");

    /**
     * One access to one table.
     *
     * @param type as MySQL names it; on H2 {@code range} or {@code ALL}
     * @param index name of the index, {@code null} if none is used
     */
    public record Access(String table, String type, @Nullable String index) {

        boolean usesIndex() {
            return BY_INDEX.contains(type);
        }
    }

    private QueryPlan() {}

    /** @param parameter what the mapper's method takes, or a map of the same names */
    public static List<Access> of(
            Connection connection, Configuration configuration, String statement, Object parameter)
            throws SQLException {
        MappedStatement mapped = configuration.getMappedStatement(statement);
        BoundSql sql = mapped.getBoundSql(parameter);
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        String explain = isH2 ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ";
        try (PreparedStatement prepared = connection.prepareStatement(explain + sql.getSql())) {
            new DefaultParameterHandler(mapped, parameter, sql).setParameters(prepared);
            try (ResultSet rows = prepared.executeQuery()) {
                return isH2 ? ofH2(rows) : ofMySql(rows);
            }
        }
    }

    private static List<Access> ofMySql(ResultSet rows) throws SQLException {
        List<Access> accesses = new ArrayList<>();
        while (rows.next()) {
            String table = rows.getString("table");
            // derived tables and unions are what the query itself has put together: a page at most
            if (table != null && !table.startsWith("<")) {
                accesses.add(new Access(table, rows.getString("type"), rows.getString("key")));
            }
        }
        return accesses;
    }

    private static List<Access> ofH2(ResultSet rows) throws SQLException {
        List<Access> accesses = new ArrayList<>();
        while (rows.next()) {
            Matcher access = ON_H2.matcher(rows.getString(1));
            while (access.find()) {
                boolean scan = access.group().contains("tableScan");
                accesses.add(new Access(access.group(1), scan ? "ALL" : "range", scan ? null : access.group(1)));
            }
        }
        return accesses;
    }
}
