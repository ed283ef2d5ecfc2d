package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.TestDatabase;
import org.bihuan.clock.ClockWatch;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.ledger.Ledger;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What a node was about to commit when it was killed happens once, after it has come back. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledNodeTest {

    private static final String TITLE = "已经超期：查封、扣押";

    private ConfigurableApplicationContext house;
    private World world;
    private ClockWatch watch;
    private Journey warned;
    private Journey moved;

    @BeforeAll
    void a_node_is_killed_and_comes_back(@TempDir Path folder) throws IOException, InterruptedException {
        TestDatabase.Connect database = TestDatabase.lasting(folder);
        List<String> cases = kill(database);
        house = HouseToKill.start(database);
        world = house.getBean(World.class);
        watch = house.getBean(ClockWatch.class);
        warned = world.journey(cases.get(1));
        moved = world.journey(cases.get(2));
        world.at(HouseToKill.OVERDUE);
    }

    @AfterAll
    void it_stops() {
        house.close();
    }

    @Test
    void a_warning_that_was_not_committed_is_given_once() {
        assertThat(warned.facts()).doesNotContain("clock-overdue");
        assertThat(world.notices("officer1", warned.number(), TITLE)).isZero();

        watch.warnDue();
        watch.warnDue();

        assertThat(warned.facts()).containsOnlyOnce("clock-overdue");
        assertThat(warned.clock("DL-SEAL").state()).isEqualTo(State.OVERDUE);
        assertThat(world.notices("officer1", warned.number(), TITLE)).isOne();
        assertThat(house.getBean(Ledger.class).verify(warned.number()).valid()).isTrue();
    }

    @Test
    void a_timer_that_was_not_committed_moves_its_case_once() {
        assertThat(moved.facts()).doesNotContain("seal-expired");
        assertThat(moved.passed()).doesNotContain(HouseToKill.TIMER);

        moved.fire(HouseToKill.TIMER);

        assertThat(moved.tryToFire(HouseToKill.TIMER)).isFalse();
        assertThat(moved.facts()).containsOnlyOnce("seal-expired");
        assertThat(moved.passed()).containsOnlyOnce(HouseToKill.TIMER);
        assertThat(house.getBean(Ledger.class).verify(moved.number()).valid()).isTrue();
    }

    /** @return the last words of the node: "cases" and two numbers */
    private static List<String> kill(TestDatabase.Connect database) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HouseToKill.class.getName(),
                        database.url(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(node.waitFor()).as(String.join("\n", said)).isEqualTo(HouseToKill.DEAD);
        return said.stream()
                .filter(line -> line.startsWith("cases "))
                .map(line -> List.of(line.split(" ")))
                .findFirst()
                .orElseThrow();
    }
}
