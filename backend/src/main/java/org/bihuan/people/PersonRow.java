package org.bihuan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as one row of one statement: roles and fields come as comma lists. */
record PersonRow(
        String username,
        String name,
        String kind,
        @Nullable LocalDate certificateValidUntil,
        boolean active,
        String organisationCode,
        String organisationName,
        String organisationKind,
        @Nullable String town,
        @Nullable String uscc,
        @Nullable String roles,
        @Nullable String fields,
        int version,
        @Nullable Instant createdAt,
        @Nullable Instant lastSignInAt) {

    UserAccount toAccount() {
        return new UserAccount(toPerson(), version, createdAt, lastSignInAt);
    }

    Person toPerson() {
        return new Person(
                username,
                name,
                Person.Kind.valueOf(kind),
                new Organisation(organisationCode, organisationName, organisationKind, town, uscc),
                split(roles),
                split(fields),
                certificateValidUntil,
                active);
    }

    private static Set<String> split(@Nullable String list) {
        return list == null || list.isEmpty() ? Set.of() : Set.of(list.split(","));
    }
}
