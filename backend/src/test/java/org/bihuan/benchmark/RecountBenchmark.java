package org.bihuan.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.Bihuan;
import org.bihuan.Times;
import org.bihuan.calendar.CalendarText;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRule;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.clock.Derivation;
import org.bihuan.clock.Recount;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the open clocks of a hundred thousand cases anew, each with an open task, a ledger and readers, after three changes
 * of the calendar: one that moves nothing, one that moves a few and one that moves all. Arguments: JDBC URL of an empty
 * database, user, clocks (100000).
 */
public final class RecountBenchmark {

    private static final List<String> CODES =
            List.of("SR-CALLBACK", "SR-CONFIRM", "SR-TRAINING", "SR-ADVISE", "SR-SUPPLEMENT");
    private static final int BATCH = 2000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ConfigurableApplicationContext house;
    private final Calendars calendars;
    private final Recount recount;

    private RecountBenchmark(ConfigurableApplicationContext house) {
        this.house = house;
        this.calendars = house.getBean(Calendars.class);
        this.recount = house.getBean(Recount.class);
    }

    public static void main(String[] arguments) throws SQLException, JsonProcessingException {
        String password = System.getenv().getOrDefault("BIHUAN_LOAD_PASSWORD", "");
        int number = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        Flyway.configure()
                .dataSource(arguments[0], arguments[1], password)
                .load()
                .migrate();
        Instant now = Instant.now();
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
            InboxLoader.load(connection, now, number, 0);
            clocks(connection, now, number);
        }
        try (ConfigurableApplicationContext house = SpringApplication.run(
                Bihuan.class,
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.username=" + arguments[1],
                "--spring.datasource.password=" + password,
                "--bihuan.demo.cases=false",
                "--bihuan.clocks.watch=false",
                "--server.port=0",
                "--logging.level.root=warn")) {
            // nothing but the recount works meanwhile
            house.getBean(ScheduledAnnotationBeanPostProcessor.class)
                    .getScheduledTasks()
                    .forEach(task -> task.cancel(false));
            new RecountBenchmark(house).run(now);
        }
        // what the tests of other rooms have running may not keep it
        System.exit(0);
    }

    private void run(Instant now) {
        CalendarText text = CalendarText.shipped();
        count("first count of clocks from before");
        String far = text.holidays().stripTrailing() + "\n" + LocalDate.of(2024, 3, 6) + ",rest,试验,试验通知\n";
        publish(new CalendarText(far, text.officeHours()));
        count("a change that moves nothing");
        LocalDate day = calendars
                .current()
                .workdayFrom(LocalDate.ofInstant(now, Times.ZONE).plusDays(26));
        publish(new CalendarText(far + day + ",rest,试验,试验通知\n", text.officeHours()));
        count("another day of rest");
        publish(new CalendarText(
                far, text.officeHours().replace(",17:30", ",17:00").replace(",18:00", ",17:30")));
        count("other office hours");
    }

    private void publish(CalendarText text) {
        new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> calendars.publish(text, calendars.current().edition(), "benchmark"));
    }

    private void count(String what) {
        long start = System.nanoTime();
        int moved = recount.run();
        System.out.printf(
                "%s: %,d due dates moved, %.1f s%n",
                what, moved, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    /** One clock for each task, started within the last two weeks, counted with the shipped calendar. */
    private static void clocks(Connection connection, Instant now, int number)
            throws SQLException, JsonProcessingException {
        WorkingCalendar calendar = WorkingCalendar.shipped();
        DeadlineRules rules = new DeadlineRules();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO clock (case_number, code, name, task_id, rule_snapshot, started_at, due_at, state, calendar_edition, next_warning_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'RUNNING', 0, ?)")) {
            for (int n = 0; n < number; n++) {
                Instant started = now.minus(Duration.ofMinutes(n % 20_160));
                DeadlineRule rule = rules.at(CODES.get(n % CODES.size()), LocalDate.ofInstant(started, Times.ZONE))
                        .orElseThrow();
                Instant due = Derivation.of(calendar, rule.period(), started).dueAt();
                insert.setString(1, "TB2026-%06d".formatted(n + 1));
                insert.setString(2, rule.code());
                insert.setString(3, rule.name());
                insert.setString(4, "sample-" + n);
                insert.setString(5, JSON.writeValueAsString(rule));
                insert.setObject(6, LocalDateTime.ofInstant(started, ZoneOffset.UTC));
                insert.setObject(7, LocalDateTime.ofInstant(due, ZoneOffset.UTC));
                insert.setObject(8, LocalDateTime.ofInstant(due, ZoneOffset.UTC));
                insert.addBatch();
                if (n % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE clock");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
