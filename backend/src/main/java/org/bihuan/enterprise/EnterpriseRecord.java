package org.bihuan.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a list of enterprises says about one of them.
 *
 * @param licences by kind and number
 * @param grade code of the colour that counts, {@code null} if it has none
 */
public record EnterpriseRecord(
        Enterprise enterprise, EnterpriseDetails details, @Nullable String grade, List<Licence> licences) {}
