package org.bihuan.platform;

/**
 * What a platform says of a package.
 *
 * @param id by which the adapter knows the receipt
 * @param digest of the package that it is about
 * @param accepted whether the platform has taken it
 * @param reason in words, empty if it says none
 */
record Receipt(String id, String caseNumber, String digest, boolean accepted, String reason) {}
