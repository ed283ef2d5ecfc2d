package org.bihuan.metrics;

import java.time.LocalDate;

/**
 * How many cases count under a measure on a day, or how many more.
 *
 * @param town empty for all of them
 */
record DayCount(String typeKey, String town, LocalDate onDay, String measure, long cases) {}
