package org.bihuan.people;

import org.jspecify.annotations.Nullable;

/**
 * What narrows a look-up of people; {@code null} narrows nothing.
 *
 * @param role a role's code, or {@code enterprise} for anybody of an enterprise
 * @param organisation the code of an organisation
 * @param q the beginning of a name or of a user name
 * @param town only people whose organisation is in this town
 * @param uscc only people of this enterprise
 */
public record PersonFilter(
        @Nullable String role,
        @Nullable String field,
        @Nullable String organisation,
        @Nullable String q,
        @Nullable String town,
        @Nullable String uscc) {}
