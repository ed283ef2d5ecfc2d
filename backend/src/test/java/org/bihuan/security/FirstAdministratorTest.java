package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FirstAdministratorTest extends DoorTestBase {

    @Autowired
    private CredentialMapper credentials;

    @Test
    void the_first_start_lets_the_administrators_in_with_the_given_password_which_they_must_change() {
        nobody();

        starts(PASSWORD + " battery");

        assertThat(people.require("sysadmin").roles()).containsExactly("system-administrator");
        assertThat(people.withRole("security-administrator", 9)).hasSize(2);
        assertThat(people.require("audadmin").roles()).containsExactly("audit-administrator");
        assertThat(credentials.find("secadmin")).matches(CredentialMapper.Credential::temporary);
        assertThat(passwords.matches((PASSWORD + " battery").toCharArray(), hashOf("sysadmin")))
                .isTrue();
    }

    @Test
    void a_later_start_changes_nothing() {
        nobody();
        starts("first password");
        String before = hashOf("sysadmin");

        starts("second password");

        assertThat(hashOf("sysadmin")).isEqualTo(before);
    }

    @Test
    void without_a_password_nobody_is_created() {
        nobody();

        starts("");

        assertThat(people.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "short", "this-is-a-Demo-password"})
    void a_password_that_is_short_or_says_demo_stops_the_start(String password) {
        nobody();

        assertThatThrownBy(() -> starts(password)).isInstanceOf(IllegalStateException.class);
        assertThat(people.isEmpty()).isTrue();
    }

    @Test
    void beside_demonstration_accounts_the_start_stops() {
        people.save(new PersonDraft(
                "expert2",
                "演示",
                Person.Kind.STAFF,
                "desk",
                Set.of("expert"),
                Set.of("fire"),
                null,
                true,
                hashOf("expert1"),
                true));

        assertThatThrownBy(() -> starts("")).isInstanceOf(IllegalStateException.class);
    }

    private void starts(String password) {
        new FirstAdministrator(people, organisations, passwords, credentials, clock, password)
                .afterSingletonsInstantiated();
    }

    private void nobody() {
        sql.update("DELETE FROM credential");
        sql.update("DELETE FROM user_role");
        sql.update("DELETE FROM app_user");
    }

    private String hashOf(String username) {
        return String.valueOf(
                sql.queryForObject("SELECT password_hash FROM app_user WHERE username = ?", String.class, username));
    }
}
