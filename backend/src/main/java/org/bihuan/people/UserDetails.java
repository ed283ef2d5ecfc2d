package org.bihuan.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the system administrator writes about somebody.
 *
 * @param unit code of the organisation
 * @param fields what an expert is an expert in
 */
public record UserDetails(String name, String unit, Set<String> fields, @Nullable LocalDate certificateValidUntil) {

    public UserDetails {
        fields = Set.copyOf(fields);
    }
}
