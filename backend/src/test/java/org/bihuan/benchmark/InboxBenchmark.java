package org.bihuan.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.bihuan.InstantTypeHandler;
import org.bihuan.benchmark.Questions.Question;

/**
 * Asks a loaded database what people ask of their lists, and prints how long it took, statement sent to last row read: the
 * time in the database, the driver and the mapper. Arguments: JDBC URL, user, runs (200), beginning of the questions' names (all).
 */
public final class InboxBenchmark {

    private static final int WARM_UP = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    private InboxBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        String password = System.getenv().getOrDefault("BIHUAN_LOAD_PASSWORD", "");
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        String beginning = arguments.length > 3 ? arguments[3] : "";
        Configuration configuration = configuration(arguments[0], arguments[1], password);
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession(true)) {
            Connection connection = session.getConnection();
            System.out.println("| question | rows | fastest ms | median ms | p95 ms | reads |");
            System.out.println("|---|---|---|---|---|---|");
            for (Question question : Questions.all(Instant.now())) {
                if (question.name().startsWith(beginning)) {
                    measure(session, connection, question, runs);
                }
            }
        }
    }

    private static void measure(SqlSession session, Connection connection, Question question, int runs)
            throws SQLException {
        double[] millis = new double[runs];
        int rows = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            long start = System.nanoTime();
            rows = session.selectList(question.statement(), question.parameters())
                    .size();
            if (run >= 0) {
                millis[run] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(millis);
        List<QueryPlan.Access> plan =
                QueryPlan.of(connection, session.getConfiguration(), question.statement(), question.parameters());
        String reads = plan.stream()
                .map(access -> access.type() + " " + access.index())
                .distinct()
                .collect(Collectors.joining(", "));
        System.out.printf(
                "| %s | %d | %.1f | %.1f | %.1f | %s |%n",
                question.name(), rows, millis[0], millis[runs / 2], millis[runs * 95 / 100], reads);
    }

    private static Configuration configuration(String url, String user, String password) throws IOException {
        String driver = url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver";
        Configuration configuration = new Configuration(new Environment(
                "benchmark", new JdbcTransactionFactory(), new UnpooledDataSource(driver, url, user, password)));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.getTypeHandlerRegistry().register(InstantTypeHandler.class);
        for (String mapper : List.of(
                "inbox/Inbox",
                "inbox/CaseWatch",
                "inbox/TaskRead",
                "casefile/Case",
                "notification/Notice",
                "clock/Clock",
                "ledger/Ledger",
                "metrics/Measure",
                "enterprise/Enterprise")) {
            String resource = "org/bihuan/" + mapper + "Mapper.xml";
            new XMLMapperBuilder(
                            Resources.getResourceAsStream(resource),
                            configuration,
                            resource,
                            configuration.getSqlFragments())
                    .parse();
        }
        return configuration;
    }
}
