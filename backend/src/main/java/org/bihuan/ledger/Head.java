package org.bihuan.ledger;

/** The head of a case's chain, which is also the lock of the case. */
record Head(String caseNumber, String algorithm, long seq, String hash, long sealedSeq, String sealedHash) {}
