package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Changing one's own password. The new one ends everything that was signed in with the old one, except where it was changed. */
@Component
final class OwnPassword {

    /** Neither the present one nor one of the four before it comes back. */
    private static final int REMEMBERED = 5;

    private final SignIn signIn;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final CredentialMapper mapper;
    private final AccountMapper accounts;
    private final Tokens tokens;
    private final AdministrationLedger ledger;
    private final Clock clock;

    OwnPassword(
            SignIn signIn,
            PasswordRules rules,
            Passwords passwords,
            CredentialMapper mapper,
            AccountMapper accounts,
            Tokens tokens,
            AdministrationLedger ledger,
            @Qualifier("systemClock") Clock clock) {
        this.signIn = signIn;
        this.rules = rules;
        this.passwords = passwords;
        this.mapper = mapper;
        this.accounts = accounts;
        this.tokens = tokens;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When it was set, if anybody has ever said. */
    Optional<CredentialMapper.Credential> of(String username) {
        return Optional.ofNullable(mapper.find(username));
    }

    /**
     * What is wrong, as keys of the messages; empty if the password is changed.
     *
     * @throws ThrottledException if too many were wrong lately
     */
    List<String> change(Person person, String present, String fresh, String again, HttpServletRequest request) {
        if (!signIn.matches(person.username(), present, request)) {
            return List.of("account.password.wrong.present");
        }
        List<String> problems = new ArrayList<>(rules.problems(fresh, person.username(), person.name()));
        if (!fresh.equals(again)) {
            problems.add("account.password.wrong.again");
        }
        if (problems.isEmpty() && isOneOfTheLast(person.username(), fresh)) {
            problems.add("account.password.wrong.used");
        }
        if (problems.isEmpty()) {
            save(person, passwords.hash(fresh), request);
        }
        return problems;
    }

    private void save(Person person, String hash, HttpServletRequest request) {
        String username = person.username();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ledger.write(() -> {
            Account before = Optional.ofNullable(accounts.find(username))
                    .orElseThrow(() -> RefusedException.notFound("没有这个用户。"));
            mapper.remember(username, now, before.passwordHash());
            mapper.setHash(username, hash);
            mapper.save(username, now, false);
            tokens.endAll(username, PageSessions.digest(request));
            ledger.append("password-changed", username, Subjects.of(username));
            return hash;
        });
    }

    private boolean isOneOfTheLast(String username, String fresh) {
        List<String> hashes = new ArrayList<>(mapper.lastHashes(username, REMEMBERED - 1));
        Optional.ofNullable(accounts.find(username)).map(Account::passwordHash).ifPresent(hashes::add);
        return hashes.stream().anyMatch(hash -> passwords.inTurn(() -> passwords.matches(fresh.toCharArray(), hash)));
    }
}
