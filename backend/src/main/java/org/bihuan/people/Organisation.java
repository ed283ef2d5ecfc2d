package org.bihuan.people;

import org.jspecify.annotations.Nullable;

/**
 * A body that people belong to: a department of the bureau, a town, another authority, or an enterprise.
 *
 * @param kind {@code bureau}, {@code department}, {@code town}, {@code authority}, {@code experts} or {@code enterprise}
 * @param town name of the town or subdistrict, for bodies that have one
 * @param uscc unified social credit code, for enterprises only
 */
public record Organisation(String code, String name, String kind, @Nullable String town, @Nullable String uscc) {}
