package org.bihuan.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bihuan.people.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must do what before anything else: GB/T 22239 wants passwords changed and administrators known by two factors. */
@Component
final class Duties {

    private final Duration oldest;
    private final Set<String> twoFactorRoles;
    private final Clock clock;

    Duties(
            @Value("${bihuan.passwords.maximum-age:90d}") Duration oldest,
            @Value("${bihuan.second-factor.required-roles:}") Set<String> twoFactorRoles,
            @Qualifier("systemClock") Clock clock) {
        this.oldest = oldest;
        this.twoFactorRoles = Set.copyOf(twoFactorRoles);
        this.clock = clock;
    }

    Optional<Duty> of(Person person, Standing standing) {
        if (standing.temporary()) {
            return Optional.of(Duty.FIRST_PASSWORD);
        }
        Instant changed = standing.passwordChangedAt();
        if (!person.isEnterprise() && changed != null && expiry(changed).isBefore(clock.instant())) {
            return Optional.of(Duty.OLD_PASSWORD);
        }
        return isTwoFactor(person) && !standing.secondFactor() ? Optional.of(Duty.SECOND_FACTOR) : Optional.empty();
    }

    /** Until when a password of staff holds that was set at this moment. */
    Instant expiry(Instant changed) {
        return changed.plus(oldest);
    }

    /** Whether the person must have a second factor. */
    boolean isTwoFactor(Person person) {
        return person.roles().stream().anyMatch(twoFactorRoles::contains);
    }
}
