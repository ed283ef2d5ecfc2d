package org.bihuan.people;

import org.jspecify.annotations.Nullable;

/**
 * A body that staff belong to, as the administration sees it.
 *
 * @param parent code of the unit above, {@code null} at the top
 * @param people how many active accounts belong to it
 */
public record Unit(
        String code,
        String name,
        String kind,
        @Nullable String town,
        @Nullable String parent,
        boolean closed,
        int people) {}
