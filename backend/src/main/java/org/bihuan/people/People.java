package org.bihuan.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who may sign in, with roles and organisation; each person is read in one statement. */
@Component
public class People {

    private final PeopleMapper mapper;
    private final Clock clock;

    People(PeopleMapper mapper, @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The person of exactly this user name (upper and lower case differ), active or not. */
    public Optional<Person> find(String username) {
        return Optional.ofNullable(mapper.find(username))
                .filter(row -> row.username().equals(username))
                .map(PersonRow::toPerson);
    }

    /** @throws RefusedException (404) if there is no such person */
    public Person require(String username) {
        return find(username).orElseThrow(() -> RefusedException.notFound("没有这个用户。"));
    }

    /** Active people who hold the role, by user name, at most {@code limit}. */
    public List<Person> withRole(String role, int limit) {
        return candidates(role, null, null, null, limit);
    }

    /**
     * Active people who hold the role within what the other arguments narrow, by user name.
     *
     * @param role a role's code; {@code enterprise} is anybody of the enterprise {@code uscc}, {@code staff} anybody who works for
     *     the body {@code organisationCode}, and nobody without one
     */
    public List<Person> candidates(
            String role, @Nullable String town, @Nullable String organisationCode, @Nullable String uscc, int limit) {
        if (role.equals(Roles.ENTERPRISE)) {
            return uscc == null ? List.of() : people(mapper.ofEnterprise(uscc, limit));
        }
        if (role.equals(Roles.STAFF)) {
            return organisationCode == null ? List.of() : people(mapper.ofBody(organisationCode, limit));
        }
        return people(mapper.candidates(role, town, organisationCode, uscc, limit));
    }

    /** Active people who have this visibility key ({@link Access#key}), by user name. */
    public List<Person> ofKey(String key, int limit) {
        String[] parts = key.split("@", 2);
        if (parts.length == 1) {
            return key.startsWith(Scope.user(""))
                    ? find(key.substring(Scope.user("").length())).filter(Person::active).stream()
                            .toList()
                    : withRole(key, limit);
        }
        String value = parts[1].substring(parts[1].indexOf(':') + 1);
        return switch (parts[1].substring(0, parts[1].indexOf(':'))) {
            case "town" -> candidates(parts[0], value, null, null, limit);
            case "unit" -> candidates(parts[0], null, value, null, limit);
            case "uscc" -> candidates(parts[0], null, null, value, limit);
            default -> throw new IllegalArgumentException("no visibility key: " + key);
        };
    }

    /** Active people who hold at least one of the roles, by user name, at most {@code limit}. */
    public List<Person> withAnyRole(Set<String> roles, int limit) {
        return roles.isEmpty() ? List.of() : people(mapper.withAnyRole(roles, limit));
    }

    /** People for a look-up, inactive ones too, by user name. */
    public List<Person> search(PersonFilter filter, int limit) {
        return people(mapper.search(filter, Prefix.pattern(filter.q()), limit));
    }

    /**
     * Creates the account.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the user name is taken
     */
    @Transactional
    public void create(PersonDraft draft) {
        mapper.insert(draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
        setRoles(draft.username(), draft.roles());
        setFields(draft.username(), draft.fields());
    }

    /** Creates the account, or makes an existing one exactly this. */
    @Transactional
    public void save(PersonDraft draft) {
        mapper.save(draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
        setRoles(draft.username(), draft.roles());
        setFields(draft.username(), draft.fields());
    }

    void setFields(String username, Set<String> fields) {
        mapper.deleteFields(username);
        if (!fields.isEmpty()) {
            mapper.insertFields(username, fields);
        }
    }

    /** @throws RefusedException (422) if a role is unknown */
    @Transactional
    public void setRoles(String username, Set<String> roles) {
        roles.stream().filter(role -> !Roles.NAMES.containsKey(role)).findAny().ifPresent(role -> {
            throw RefusedException.invalid("roles", "没有“%s”这个角色。".formatted(role));
        });
        mapper.deleteRoles(username);
        if (!roles.isEmpty()) {
            mapper.insertRoles(username, roles);
        }
    }

    /** Lets somebody in again, or puts them out: their tokens and sessions stop working with the next request. */
    @Transactional
    public void setActive(String username, boolean active) {
        mapper.activate(username, active);
    }

    /** Whether there is any account at all. */
    public boolean isEmpty() {
        return !mapper.anybody();
    }

    /** Whether any account belongs to the demonstration data. */
    public boolean holdsDemoAccounts() {
        return mapper.anybodyOfTheDemo();
    }

    private static List<Person> people(List<PersonRow> rows) {
        return rows.stream().map(PersonRow::toPerson).toList();
    }
}
