package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What people are signed in with: bearer tokens of the REST API, and the tokens that the sessions of pages hold. They live in
 * the database, so what one node ends no other node accepts.
 */
@Component
final class Tokens {

    static final String API = "api";
    static final String PAGE = "page";

    private static final Duration LIFE = Duration.ofHours(12);
    /** How exactly it is known when somebody was last here: a write for every request would be too dear. */
    private static final Duration NOTICED = Duration.ofMinutes(1);

    private static final int BYTES = 32;
    private static final int LONGEST_AGENT = 255;

    record Issued(String token, Instant expiresAt) {}

    /** Somebody who is signed in, and with what. */
    record Entered(Person person, Standing standing) {}

    private final TokenMapper mapper;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenMapper mapper, People people, @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    Issued issue(Person person, String kind, HttpServletRequest request) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String agent = request.getHeader("User-Agent");
        mapper.insert(
                new SignedInDevice(
                        Digests.sha256(token), person.username(), kind, request.getRemoteAddr(), cut(agent), now, now),
                now.plus(LIFE));
        return new Issued(token, now.plus(LIFE));
    }

    /** Whose token of this kind it is: nobody's once it has expired, was ended, or the account is no longer active. */
    Optional<Entered> entered(String token, String kind) {
        Instant now = clock.instant();
        Standing standing = mapper.standing(Digests.sha256(token), kind, now);
        if (standing == null) {
            return Optional.empty();
        }
        Instant seen = standing.lastSeenAt();
        if (seen == null || seen.isBefore(now.minus(NOTICED))) {
            mapper.seen(standing.digest(), now);
        }
        return people.find(standing.username()).filter(Person::active).map(person -> new Entered(person, standing));
    }

    /** Where somebody is signed in, newest first. */
    List<SignedInDevice> of(String username, int limit) {
        return mapper.of(username, clock.instant(), limit);
    }

    /** Where anybody is signed in, newest first, after the last of the page before. */
    List<SignedInDevice> all(@Nullable Instant beforeMoment, @Nullable String beforeDigest, int limit) {
        return mapper.all(clock.instant(), beforeMoment, beforeDigest, limit);
    }

    void end(String token) {
        mapper.delete(Digests.sha256(token));
    }

    /** Ends one thing that this person has signed in with, if it is theirs. */
    boolean endOne(String username, String digest) {
        return mapper.deleteOne(username, digest) > 0;
    }

    /** Ends everything that this person has signed in with, except what {@code except} names. */
    void endAll(String username, @Nullable String except) {
        mapper.deleteOf(username, except);
    }

    void forgetExpired() {
        mapper.deleteExpired(clock.instant());
    }

    private static @Nullable String cut(@Nullable String agent) {
        return agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }
}
