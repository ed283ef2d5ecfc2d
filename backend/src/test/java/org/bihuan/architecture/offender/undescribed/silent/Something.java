package org.bihuan.architecture.offender.undescribed.silent;

/** A package about which nobody says anything. */
record Something() {}
