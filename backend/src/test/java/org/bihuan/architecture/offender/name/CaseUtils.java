package org.bihuan.architecture.offender.name;

/** A name that says nothing. */
record CaseUtils() {}
