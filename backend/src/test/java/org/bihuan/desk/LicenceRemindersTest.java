package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.bihuan.Times;
import org.bihuan.enterprise.EndingLicences;
import org.bihuan.enterprise.HeldLicence;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Licences that end: told of in time, to those who can do something, once. */
class LicenceRemindersTest extends HouseStory {

    private static final String KIND = "提醒样例许可证";

    @Autowired
    private LicenceReminders reminders;

    @Autowired
    private EndingLicences ending;

    @Autowired
    private Licences licences;

    @Autowired
    private JdbcTemplate database;

    private String uscc = "";

    @BeforeEach
    void nothing_has_been_said() {
        // 安海镇 has a station of its own
        uscc = String.valueOf(world.enterprise().organisation().uscc());
        database.update("DELETE FROM licence_warning");
        database.update("DELETE FROM enterprise_licence");
        database.update("DELETE FROM notice WHERE kind = 'licence'");
    }

    @ParameterizedTest
    @CsvSource({"91,", "90,90", "61,90", "60,60", "31,60", "30,30", "0,30", "-1,"})
    void the_last_warning_that_is_due_is_the_one_that_counts(int left, Integer warning) {
        assertThat(ending.warning(today().plusDays(left), today())).isEqualTo(warning);
    }

    @Test
    void the_enterprise_and_the_station_of_its_town_are_told_once() {
        hold(45);

        reminders.thisMorning();
        reminders.thisMorning();

        assertThat(told(world.enterprise().username())).isEqualTo(1);
        assertThat(told("town2")).isEqualTo(1);
        assertThat(told("town1")).isZero();
    }

    @Test
    void each_of_the_days_is_told_of_and_a_renewed_licence_anew() {
        hold(45);
        reminders.thisMorning();
        database.update("UPDATE licence_warning SET valid_until = ?", today().plusDays(20));
        hold(20);
        reminders.thisMorning();
        assertThat(told(world.enterprise().username())).isEqualTo(2);

        hold(400);
        reminders.thisMorning();
        assertThat(told(world.enterprise().username())).isEqualTo(2);
    }

    @Test
    void two_nodes_at_once_tell_once() throws InterruptedException {
        hold(10);

        Callable<Boolean> morning = () -> {
            reminders.thisMorning();
            return true;
        };
        Race.between(List.of(morning, morning));

        assertThat(told(world.enterprise().username())).isEqualTo(1);
    }

    @Test
    void all_are_walked_page_by_page() {
        hold(45);
        List<HeldLicence> first = ending.soon(today(), null, 1);

        assertThat(first).extracting(HeldLicence::kind).containsExactly(KIND);
        assertThat(ending.soon(today(), first.get(0), 1)).isEmpty();
    }

    private void hold(int days) {
        world.as(world.section(), () -> {
            licences.save(uscc, List.of(new Licence(KIND, "TX-1", today().plusDays(days), null)));
            return true;
        });
    }

    private int told(String username) {
        Integer count = database.queryForObject(
                "SELECT COUNT(*) FROM notice WHERE recipient = ? AND kind = 'licence'", Integer.class, username);
        return count == null ? 0 : count;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.now(), Times.ZONE);
    }
}
