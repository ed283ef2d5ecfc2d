package org.bihuan.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A walk along one index, from the newest case to the oldest.
 *
 * @param by which index: {@code status}, {@code town}, {@code outcome}, {@code closed}, {@code number}, {@code enterprise} or
 *     {@code party}
 * @param type case type, unless it is an enterprise's or a party's walk
 * @param status for walks by status, number and town
 * @param value town, outcome, enterprise or party
 * @param narrowed whether the walk meets cases that are not looked for; it then ends after so many
 */
record CaseWalk(String by, @Nullable String type, @Nullable String status, @Nullable String value, boolean narrowed) {}
