package org.bihuan.enterprise;

import java.time.Instant;

/**
 * A change of an enterprise's master data.
 *
 * @param what in words for people
 * @param changedBy user name
 */
public record Change(String uscc, Instant changedAt, String changedBy, String what) {}
