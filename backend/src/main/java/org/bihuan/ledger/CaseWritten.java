package org.bihuan.ledger;

/** Facts of a case are about to be committed; whoever listens after the commit knows that they have been. */
public record CaseWritten(String caseNumber) {}
