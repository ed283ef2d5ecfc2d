package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.notification.Notices;
import org.bihuan.people.Accounts;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DormancyTest extends HouseStory {

    @Autowired
    private Dormancy dormancy;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Notices notices;

    @Autowired
    private AdministrationLedger ledger;

    @Autowired
    private JdbcTemplate sql;

    private final String one =
            "dormant-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase();

    @BeforeEach
    void somebodyHasNotComeForYears() {
        people.save(new PersonDraft(
                one, "张三", Person.Kind.STAFF, "general-office", Set.of(), Set.of(), null, true, "!", false));
        sql.update("UPDATE app_user SET created_at = '2020-01-01 00:00:00' WHERE username = ?", one);
    }

    @AfterEach
    void theyLeave() {
        sql.update("UPDATE app_user SET active = FALSE WHERE username = ?", one);
    }

    @Test
    void an_account_that_nobody_uses_is_told_and_then_closed() {
        dormancy.tonight();

        assertThat(notices.unread(one)).isEqualTo(1);
        assertThat(people.require(one).active()).isTrue();
        dormancy.tonight();
        assertThat(notices.unread(one)).isEqualTo(1);
        sql.update("UPDATE dormancy_warning SET warned_at = ? WHERE username = ?", "2021-01-01 00:00:00", one);
        dormancy.tonight();
        assertThat(people.require(one).active()).isFalse();
        assertThat(ledger.newest(null, 1).get(0).actor()).isEqualTo("system");
    }

    @Test
    void who_comes_in_after_the_warning_stays() {
        dormancy.tonight();
        sql.update("UPDATE dormancy_warning SET warned_at = '2021-01-01 00:00:00' WHERE username = ?", one);
        accounts.signedIn(one);

        dormancy.tonight();

        assertThat(people.require(one).active()).isTrue();
        assertThat(dormancy.list(null, 50))
                .noneMatch(dormant -> dormant.account().username().equals(one));
    }
}
