package org.bihuan.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param fields what an expert is an expert in (codes such as {@code hazchem}), empty for others
 * @param certificateValidUntil last day of the law-enforcement certificate, {@code null} for those who have none
 */
public record Person(
        String username,
        String name,
        Kind kind,
        Organisation organisation,
        Set<String> roles,
        Set<String> fields,
        @Nullable LocalDate certificateValidUntil,
        boolean active) {

    /** Whether a person works for the authorities or for an enterprise. */
    public enum Kind {
        STAFF,
        ENTERPRISE
    }

    public Person {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
    }

    /** Whether the person holds the role; {@code enterprise} is held by everybody of an enterprise. */
    public boolean has(String role) {
        return role.equals(Roles.ENTERPRISE) ? kind == Kind.ENTERPRISE : roles.contains(role);
    }

    /** Whether they hold no role, or only roles of the three administrators, who see no business data. */
    public boolean isOnlyAdministrator() {
        return Roles.ADMINISTRATORS.containsAll(roles);
    }

    public boolean isEnterprise() {
        return kind == Kind.ENTERPRISE;
    }
}
