package org.bihuan.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.bihuan.Bihuan;
import org.bihuan.TestDatabase;
import org.bihuan.TestHouse;
import org.bihuan.casefile.Cases;
import org.bihuan.clock.ClockWatch;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * A node in a process of its own, which dies as a machine without power does: when a clock has warned in one case, and a timer
 * has moved on another, and both are about to commit. Prints the numbers of the two cases before. Arguments: JDBC URL, user,
 * password.
 */
final class HouseToKill {

    static final String TIMER = "start_sealOverdue";

    /** A day after the end of the period of thirty days. */
    static final String OVERDUE = "2026-12-21T09:00";

    static final int DEAD = 97;

    private HouseToKill() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext house =
                start(new TestDatabase.Connect(arguments[0], arguments[1], arguments[2], ""));
        World world = house.getBean(World.class);
        world.begin();
        Journey warned = aSealing(house);
        Journey moved = aSealing(house);
        System.out.println("cases " + warned.number() + " " + moved.number());
        System.out.flush();
        JdbcTemplate sql = house.getBean(JdbcTemplate.class);
        CyclicBarrier bothAreAboutToCommit =
                new CyclicBarrier(2, () -> Runtime.getRuntime().halt(DEAD));
        house.getBean(AbstractPlatformTransactionManager.class).addListener(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                if (wrote(sql, warned, "clock-overdue") || wrote(sql, moved, "seal-expired")) {
                    await(bothAreAboutToCommit);
                }
            }
        });
        world.at(OVERDUE);
        CompletableFuture<Void> timer = CompletableFuture.runAsync(() -> moved.fire(TIMER));
        house.getBean(ClockWatch.class).warnDue();
        timer.join();
        // it should be dead by now
        Runtime.getRuntime().halt(1);
    }

    static ConfigurableApplicationContext start(TestDatabase.Connect database) {
        return new SpringApplicationBuilder(Bihuan.class, TestHouse.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--bihuan.case-types=classpath:case-types/timed",
                        "--server.port=0");
    }

    private static Journey aSealing(ConfigurableApplicationContext house) {
        World world = house.getBean(World.class);
        Cases cases = house.getBean(Cases.class);
        return world.journey(world.as(world.officer(), () -> cases.open(
                        "sealing-demo", Answers.of("place", "一号车间", "sealedOn", "2026-11-20", "order", "晋应急封〔2026〕7号"))
                .number()));
    }

    private static boolean wrote(JdbcTemplate sql, Journey story, String fact) {
        Integer found = sql.queryForObject(
                "SELECT COUNT(*) FROM ledger_event WHERE case_number = ? AND type = ?",
                Integer.class,
                story.number(),
                fact);
        return found != null && found > 0;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            // the other one never came
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
