package org.bihuan.people;

import java.util.Set;

/**
 * Who sees a field of a case that they may see at all.
 *
 * @param to the roles that see a restricted field, empty for the others
 */
public record FieldVisibility(Level level, Set<String> to) {

    /** How far a field is seen. */
    public enum Level {
        /** by the enterprise and the handlers */
        PARTY,
        /** by staff only */
        HANDLERS,
        /** by the named roles only */
        RESTRICTED
    }

    public static final FieldVisibility PARTY = new FieldVisibility(Level.PARTY, Set.of());
    public static final FieldVisibility HANDLERS = new FieldVisibility(Level.HANDLERS, Set.of());

    public FieldVisibility {
        to = Set.copyOf(to);
    }

    public static FieldVisibility restricted(Set<String> to) {
        return new FieldVisibility(Level.RESTRICTED, to);
    }
}
