package org.bihuan.people;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one policy of who sees what: pure functions of a person and of what the caller knows about the thing. */
public final class Access {

    private Access() {}

    /** Whether the person may see the case at all. Who may not is told that there is no such case. */
    public static boolean maySee(Person person, Scope scope) {
        return isParty(person, scope)
                || scope.readers().stream().anyMatch(reader -> reads(person, reader, scope))
                || scope.published() && !person.isEnterprise() && !person.isOnlyAdministrator();
    }

    /** Whether the person may see the field of a case that {@link #maySee} lets them see. */
    public static boolean maySeeField(Person person, FieldVisibility visibility) {
        return switch (visibility.level()) {
            case PARTY -> true;
            case HANDLERS -> !person.isEnterprise();
            case RESTRICTED -> visibility.to().stream().anyMatch(person::has);
        };
    }

    /** The visibility keys under which the person finds open tasks. Nobody of an enterprise has a key of the bureau's. */
    public static Set<String> keys(Person person) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key("", "named", person.username()));
        Organisation organisation = person.organisation();
        if (person.isEnterprise()) {
            if (organisation.uscc() != null) {
                keys.add(key(Roles.ENTERPRISE, "party", organisation.uscc()));
                person.roles().stream().sorted().forEach(role -> keys.add(key(role, "party", organisation.uscc())));
            }
            return keys;
        }
        if (isStaff(person)) {
            keys.add(key(Roles.STAFF, "unit", organisation.code()));
        }
        person.roles().stream().sorted().forEach(role -> {
            keys.add(key(role, "bureau", null));
            keys.add(key(role, "unit", organisation.code()));
            if (organisation.town() != null) {
                keys.add(key(role, "town", organisation.town()));
            }
        });
        return keys;
    }

    /**
     * The visibility key of a task's candidates.
     *
     * @param scope {@code bureau}, {@code unit}, {@code town}, {@code party} or {@code named} (the role is ignored then)
     * @param value code of the unit, name of the town, uscc of the party, user name; {@code null} for {@code bureau}
     */
    public static String key(String role, String scope, @Nullable String value) {
        return switch (scope) {
            case "bureau" -> role;
            case "unit" -> role + "@unit:" + value;
            case "town" -> role + "@town:" + value;
            case "party" -> role + "@uscc:" + value;
            case "named" -> Scope.user(String.valueOf(value));
            default -> throw new IllegalArgumentException("unknown scope " + scope);
        };
    }

    private static boolean isParty(Person person, Scope scope) {
        String uscc = person.organisation().uscc();
        return scope.parties().contains(Scope.user(person.username()))
                || isStaff(person)
                        && scope.parties()
                                .contains(Scope.unit(person.organisation().code()))
                || person.isEnterprise() && uscc != null && scope.parties().contains(Scope.uscc(uscc));
    }

    private static boolean isStaff(Person person) {
        return !person.isEnterprise() && !person.isOnlyAdministrator();
    }

    private static boolean reads(Person person, Scope.Reader reader, Scope scope) {
        // an enterprise sees its own cases as a party and no others, whatever a manifest says
        if (person.isEnterprise() || !person.has(reader.role())) {
            return false;
        }
        Organisation organisation = person.organisation();
        return switch (reader.scope()) {
            case "bureau" -> true;
            case "unit" -> organisation.code().equals(scope.unit());
            case "town" -> organisation.town() != null && organisation.town().equals(scope.town());
            default -> false;
        };
    }
}
