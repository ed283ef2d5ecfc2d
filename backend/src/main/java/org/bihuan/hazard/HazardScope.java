package org.bihuan.hazard;

import java.util.List;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody looks among hazards.
 *
 * @param nothing whether there is nothing for them at all
 * @param town the one town whose hazards they see; {@code null} for all
 * @param uscc the one enterprise whose hazards they see; {@code null} for all
 */
public record HazardScope(boolean nothing, @Nullable String town, @Nullable String uscc) {

    /** Who sees the hazards of the whole county. */
    private static final List<String> EVERYWHERE =
            List.of("officer", "unit-head", "section", "committee-office", "deputy-director", "director", "supervisor");

    /** Those who help enterprises or walk the streets see none: what they know about an enterprise is no inspection. */
    public static HazardScope of(Person person) {
        String town = person.organisation().town();
        String uscc = person.organisation().uscc();
        if (person.isEnterprise()) {
            return new HazardScope(uscc == null, null, uscc);
        }
        if (EVERYWHERE.stream().anyMatch(person::has)) {
            return new HazardScope(false, null, null);
        }
        boolean ofTown = person.has("town-station") && town != null;
        return new HazardScope(!ofTown, ofTown ? town : null, null);
    }

    boolean covers(Hazard hazard) {
        return !nothing
                && (town == null || town.equals(hazard.town()))
                && (uscc == null || uscc.equals(hazard.enterpriseUscc()));
    }
}
