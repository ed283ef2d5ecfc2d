package org.bihuan.metrics;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.Times;

/**
 * That a case counts under a measure.
 *
 * @param town empty where there is none
 */
record MeasureRow(String caseNumber, String measure, String typeKey, String town, Instant at) {

    /** What is so at present has no day. */
    static final LocalDate NOW = LocalDate.EPOCH;

    LocalDate day() {
        return measure.equals(Measures.OPEN) ? NOW : LocalDate.ofInstant(at, Times.ZONE);
    }
}
