package org.bihuan.desk;

/**
 * What somebody looks for again and again.
 *
 * @param query what stands behind the question mark of the list's address
 */
record SavedFilter(long id, String name, String query) {}
