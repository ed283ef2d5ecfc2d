package org.bihuan.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Bearer tokens of the REST API. They live in the database, so what one node ends no other node accepts. */
@Component
final class Tokens {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final int BYTES = 32;

    record Issued(String token, Instant expiresAt) {}

    private final TokenMapper mapper;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenMapper mapper, People people, @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    Issued issue(Person person) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mapper.insert(Digests.sha256(token), person.username(), now, now.plus(LIFE));
        return new Issued(token, now.plus(LIFE));
    }

    /** Whose token this is: nobody's once it has expired, was ended, or the account is no longer active. */
    Optional<Person> person(String token) {
        return Optional.ofNullable(mapper.username(Digests.sha256(token), clock.instant()))
                .flatMap(people::find)
                .filter(Person::active);
    }

    void end(String token) {
        mapper.delete(Digests.sha256(token));
    }

    /** Ends everything that this person has signed in with. */
    void endAll(String username) {
        mapper.deleteOf(username);
    }

    void forgetExpired() {
        mapper.deleteExpired(clock.instant());
    }
}
