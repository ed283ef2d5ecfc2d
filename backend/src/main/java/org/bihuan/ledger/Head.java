package org.bihuan.ledger;

/** The head of a case's chain, which is also the lock of the case. */
record Head(String caseNumber, String algorithm, long seq, String hash, long sealedSeq, String sealedHash) {

    Head advancedTo(RecordedEvent last) {
        return new Head(caseNumber, algorithm, last.seq(), last.hash(), sealedSeq, sealedHash);
    }
}
