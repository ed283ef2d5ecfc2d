package org.bihuan.security;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.bihuan.administration.Credentials;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the administration may do to the door: it gives out new keys, and never sees one that is in use. */
@Component
final class DoorKeys implements Credentials {

    private final CredentialMapper mapper;
    private final Passwords passwords;
    private final Tokens tokens;
    private final SecondFactor secondFactor;
    private final Throttle throttle;
    private final Clock clock;

    DoorKeys(
            CredentialMapper mapper,
            Passwords passwords,
            Tokens tokens,
            SecondFactor secondFactor,
            Throttle throttle,
            @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.tokens = tokens;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    public Temporary temporary() {
        String password = TemporaryPassword.next();
        return new Temporary(password, passwords.hashRandom(password));
    }

    @Override
    public void give(String username, Temporary temporary) {
        mapper.setHash(username, temporary.hash());
        mapper.save(username, clock.instant().truncatedTo(ChronoUnit.MICROS), true);
        tokens.endAll(username, null);
    }

    @Override
    public void signOut(String username) {
        tokens.endAll(username, null);
    }

    @Override
    public boolean forgetSecondFactor(String username) {
        tokens.endAll(username, null);
        return secondFactor.remove(username);
    }

    @Override
    public void unlock(String username) {
        throttle.forget(username);
    }
}
