package org.bihuan.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the system administrator writes about somebody.
 *
 * @param unit code of the organisation
 * @param fields what an expert is an expert in
 * @param certificateNumber of the law-enforcement certificate, {@code null} for those who have none
 */
public record UserDetails(
        String name,
        String unit,
        Set<String> fields,
        @Nullable String certificateNumber,
        @Nullable LocalDate certificateValidUntil) {

    public UserDetails {
        fields = Set.copyOf(fields);
    }
}
