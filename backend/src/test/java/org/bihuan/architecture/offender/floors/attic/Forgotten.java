package org.bihuan.architecture.offender.floors.attic;

/** A room that nobody gave a floor. */
record Forgotten() {}
