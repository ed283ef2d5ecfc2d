package org.bihuan.architecture.offender.undescribed.talkative;

/** A package about which somebody says too much. */
record Something() {}
