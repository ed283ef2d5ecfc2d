package org.bihuan.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to create or to change whole.
 *
 * @param passwordHash what {@code security.Passwords.hash} answers, never a password
 * @param demo whether the account belongs to the demonstration data, with which no productive profile starts
 */
public record PersonDraft(
        String username,
        String name,
        Person.Kind kind,
        String organisationCode,
        Set<String> roles,
        Set<String> fields,
        @Nullable LocalDate certificateValidUntil,
        boolean active,
        String passwordHash,
        boolean demo) {

    public PersonDraft {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
    }
}
