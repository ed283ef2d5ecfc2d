package org.bihuan.administration;

import java.time.Instant;

/**
 * What a second security administrator must agree to.
 *
 * @param act {@code roles}, {@code password} or {@code second-factor}
 * @param detail the roles, separated by spaces; empty for the others
 */
record Approval(long id, String act, String username, String detail, String requestedBy, Instant requestedAt) {

    static final String ROLES = "roles";
    static final String PASSWORD = "password";
    static final String SECOND_FACTOR = "second-factor";
}
