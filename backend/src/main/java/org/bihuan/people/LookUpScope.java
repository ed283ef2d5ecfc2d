package org.bihuan.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody's look-ups reach: an enterprise finds itself, a town station its town, staff everything, and the
 * three administrators no business data.
 *
 * @param nothing whether they find nothing at all
 */
public record LookUpScope(boolean nothing, @Nullable String town, @Nullable String uscc) {

    private static final Set<String> OF_A_TOWN = Set.of("town-station", "grid-worker");

    public static LookUpScope of(Person person) {
        Organisation organisation = person.organisation();
        if (person.isEnterprise()) {
            return new LookUpScope(organisation.uscc() == null, null, organisation.uscc());
        }
        if (person.isOnlyAdministrator()) {
            return new LookUpScope(true, null, null);
        }
        return OF_A_TOWN.containsAll(person.roles())
                ? new LookUpScope(organisation.town() == null, organisation.town(), null)
                : new LookUpScope(false, null, null);
    }
}
