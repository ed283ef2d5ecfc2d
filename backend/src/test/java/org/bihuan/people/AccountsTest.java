package org.bihuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@DatabaseSlice
@Import({Accounts.class, People.class, Organisations.class})
class AccountsTest {

    @TestConfiguration
    static class WithClock {

        @Bean(name = "systemClock", defaultCandidate = false)
        Clock systemClock(HandClock clock) {
            return clock;
        }
    }

    private static final String UNIT = "accounts-office";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Test
    void a_taken_user_name_is_a_conflict_and_leaves_its_owner_as_they_were() {
        organisations.save(new Organisation(UNIT, "账号科", "department", null, null));
        accounts.create(draft("先来的"));

        assertThatThrownBy(() -> accounts.create(draft("后到的")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("已经有人用了");

        assertThat(accounts.require("accounts-taken").person().name()).isEqualTo("先来的");
    }

    private static PersonDraft draft(String name) {
        return new PersonDraft(
                "accounts-taken", name, Person.Kind.STAFF, UNIT, Set.of(), Set.of(), null, true, "!", false);
    }
}
