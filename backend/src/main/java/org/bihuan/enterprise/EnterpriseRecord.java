package org.bihuan.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * All that a list of enterprises says about one of them.
 *
 * @param grade code of the colour that counts, {@code null} if it has none
 */
public record EnterpriseRecord(Enterprise enterprise, EnterpriseDetails details, @Nullable String grade) {}
