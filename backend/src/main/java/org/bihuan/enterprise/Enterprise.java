package org.bihuan.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the county.
 *
 * @param uscc unified social credit code, see {@link Uscc}
 * @param town name of the town or subdistrict
 * @param industry in words, such as 纺织印染
 * @param address where it produces
 * @param active {@code false} once it has closed down
 */
public record Enterprise(
        String uscc,
        String name,
        String town,
        String industry,
        String address,
        @Nullable String contactName,
        @Nullable String contactPhone,
        boolean active) {}
