package org.bihuan.security;

/** What the door must know of an account. */
record Account(String username, String passwordHash, boolean active) {}
