package org.bihuan.enterprise;

/** A place where an enterprise works: a plant, a workshop, a warehouse. */
public record Site(String name, String address) {}
