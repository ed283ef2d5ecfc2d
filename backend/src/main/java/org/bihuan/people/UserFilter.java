package org.bihuan.people;

import org.jspecify.annotations.Nullable;

/**
 * What narrows the list of accounts; {@code null} narrows nothing.
 *
 * @param kind whether staff or people of enterprises
 * @param unit code of an organisation
 * @param active whether they may sign in
 * @param q the beginning of a name or user name
 */
public record UserFilter(
        Person.@Nullable Kind kind,
        @Nullable String unit,
        @Nullable String role,
        @Nullable Boolean active,
        @Nullable String q) {}
