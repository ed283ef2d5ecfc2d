package org.bihuan.architecture.offender.floors;

/** Everybody stands on the ground. */
public final class Ground {}
