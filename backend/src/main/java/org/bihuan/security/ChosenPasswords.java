package org.bihuan.security;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.Words;
import org.bihuan.registration.NewPasswords;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Passwords that people choose when they register. */
@Component
final class ChosenPasswords implements NewPasswords {

    private final PasswordRules rules;
    private final Passwords passwords;
    private final CredentialMapper mapper;
    private final Words words;
    private final Clock clock;

    ChosenPasswords(
            PasswordRules rules,
            Passwords passwords,
            CredentialMapper mapper,
            Words words,
            @Qualifier("systemClock") Clock clock) {
        this.rules = rules;
        this.passwords = passwords;
        this.mapper = mapper;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<String> problems(String password, String username, String name) {
        return rules.problems(password, username, name).stream().map(words::of).toList();
    }

    @Override
    public String hash(String password) {
        return passwords.hash(password);
    }

    @Override
    public void chosen(String username) {
        mapper.save(username, clock.instant().truncatedTo(ChronoUnit.MICROS), false);
    }
}
