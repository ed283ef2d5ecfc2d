package org.bihuan.architecture.offender.undescribed.described;

/** In order. */
record Something() {}
