package org.bihuan.security;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.people.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In production: refuses to start beside demonstration accounts, and lets the first administrators in, once, with the
 * password from the environment, which each of them must change. Runs before the server takes its first request.
 */
@Component
@Profile("mysql")
final class FirstAdministrator implements SmartInitializingSingleton {

    /** Who can do nothing alone: a second security administrator agrees before anybody becomes an administrator. */
    static final Map<String, String> FIRST = new TreeMap<>(Map.of(
            "sysadmin", "system-administrator",
            "secadmin", "security-administrator",
            "secadmin2", "security-administrator",
            "audadmin", "audit-administrator"));

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int SHORTEST = 12;

    private final People people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final CredentialMapper credentials;
    private final Clock clock;
    private final String password;

    FirstAdministrator(
            People people,
            Organisations organisations,
            Passwords passwords,
            CredentialMapper credentials,
            @Qualifier("systemClock") Clock clock,
            @Value("${BIHUAN_ADMIN_PASSWORD:}") String password) {
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.credentials = credentials;
        this.clock = clock;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.holdsDemoAccounts()) {
            throw new IllegalStateException(
                    "This database holds demonstration accounts, whose passwords everybody knows:"
                            + " the mysql profile does not start with it. Use an empty database.");
        }
        if (!people.isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn(
                    "There is no account yet and BIHUAN_ADMIN_PASSWORD is not set: nobody can sign in."
                            + " Set it and start again to create the administrators {}.",
                    FIRST.keySet());
            return;
        }
        create();
    }

    private void create() {
        if (password.length() < SHORTEST || password.toLowerCase(Locale.ROOT).contains("demo")) {
            throw new IllegalStateException("BIHUAN_ADMIN_PASSWORD must have at least " + SHORTEST
                    + " characters and must not contain the word demo.");
        }
        organisations.save(new Organisation("bureau", "应急管理局", "bureau", null, null));
        String hash = passwords.hash(password);
        FIRST.forEach((username, role) -> {
            people.save(new PersonDraft(
                    username,
                    Roles.NAMES.get(role),
                    Person.Kind.STAFF,
                    "bureau",
                    Set.of(role),
                    Set.of(),
                    null,
                    true,
                    hash,
                    false));
            credentials.save(username, clock.instant().truncatedTo(ChronoUnit.MICROS), true);
        });
        LOG.info(
                "Created the first administrators {} with the password from BIHUAN_ADMIN_PASSWORD,"
                        + " which is not read again from now on.",
                FIRST.keySet());
    }
}
