package org.bihuan.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * A row of the list of enterprises.
 *
 * @param grade code of {@link Vocabulary#GRADES}, {@code null} if it has none yet
 * @param category code of {@link Vocabulary#CATEGORIES}
 */
public record ListedEnterprise(
        String uscc,
        String name,
        String town,
        String industry,
        boolean active,
        @Nullable String grade,
        @Nullable String category) {}
