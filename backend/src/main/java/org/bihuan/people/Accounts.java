package org.bihuan.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as their administrators change them: every change names the version that it was decided on. */
@Component
public class Accounts {

    private static final int MOST_SUCCESSIONS = 10;

    private final UserMapper mapper;
    private final People people;
    private final Clock clock;

    Accounts(UserMapper mapper, People people, @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    /** By user name, at most {@code limit} after that one. */
    public List<UserAccount> page(UserFilter filter, @Nullable String after, int limit) {
        return mapper.page(filter, Prefix.pattern(filter.q()), after == null ? "" : after, limit).stream()
                .map(PersonRow::toAccount)
                .toList();
    }

    public Optional<UserAccount> find(String username) {
        return Optional.ofNullable(mapper.find(username))
                .filter(row -> row.username().equals(username))
                .map(PersonRow::toAccount);
    }

    /** @throws RefusedException (404) if there is no such account */
    public UserAccount require(String username) {
        return find(username).orElseThrow(() -> RefusedException.notFound("没有这个用户。"));
    }

    /** @throws RefusedException (409) if the user name is taken, be it in other letters of the same kind */
    public void create(PersonDraft draft) {
        try {
            people.create(draft);
        } catch (DuplicateKeyException taken) {
            throw RefusedException.conflict("用户名“%s”已经有人用了。".formatted(draft.username()));
        }
    }

    /** @throws RefusedException (409) if somebody has changed the account meanwhile */
    @Transactional
    public void change(String username, int version, UserDetails details) {
        touch(username, version);
        mapper.change(username, details);
        people.setFields(username, details.fields());
    }

    /** @throws RefusedException (409) if somebody has changed the account meanwhile */
    @Transactional
    public void setRoles(String username, int version, Set<String> roles) {
        touch(username, version);
        people.setRoles(username, roles);
    }

    /** @throws RefusedException (409) if somebody has changed the account meanwhile */
    @Transactional
    public void setActive(String username, int version, boolean active) {
        touch(username, version);
        people.setActive(username, active);
    }

    /** @throws RefusedException (409) if somebody has changed the account meanwhile */
    public void requireVersion(String username, int version) {
        if (require(username).version() != version) {
            throw changedMeanwhile();
        }
    }

    /** Names who takes over what comes to somebody who has left; {@code null} names nobody. */
    public void succeed(String username, @Nullable String successor) {
        mapper.succeed(username, successor);
    }

    /** Who acts where this person is named: they themselves, or once they have left whoever succeeded them. */
    public String actingFor(String username) {
        String acting = username;
        for (int left = 0; left < MOST_SUCCESSIONS; left++) {
            String successor = mapper.successorOfLeft(acting);
            if (successor == null) {
                return acting;
            }
            acting = successor;
        }
        return acting;
    }

    /** How many active people hold the role. */
    public int holders(String role) {
        return mapper.holders(role);
    }

    /** Notes that somebody has come in. */
    public void signedIn(String username) {
        mapper.signedIn(username, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Active staff, without the demonstration's, who have not signed in since that moment, by user name. */
    public List<UserAccount> silentSince(Instant moment, @Nullable String after, int limit) {
        return mapper.silentSince(moment, after, limit).stream()
                .map(PersonRow::toAccount)
                .toList();
    }

    private void touch(String username, int version) {
        if (mapper.touch(username, version) == 0) {
            require(username);
            throw changedMeanwhile();
        }
    }

    private static RefusedException changedMeanwhile() {
        return RefusedException.conflict("别人刚刚改过这个用户，请刷新页面，看过再改。");
    }
}
