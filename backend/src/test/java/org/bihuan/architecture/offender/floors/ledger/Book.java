package org.bihuan.architecture.offender.floors.ledger;

import org.bihuan.architecture.offender.floors.Ground;

/** Downwards: in order. */
public record Book(Ground ground) {}
