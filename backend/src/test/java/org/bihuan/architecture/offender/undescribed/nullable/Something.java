package org.bihuan.architecture.offender.undescribed.nullable;

/** A package in which anything may be null. */
record Something() {}
