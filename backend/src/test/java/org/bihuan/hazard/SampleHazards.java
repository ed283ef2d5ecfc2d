package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.hazard.Hazard.Source;
import org.jspecify.annotations.Nullable;

/** Hazards as rows, for tests that need many or care for single columns only. */
final class SampleHazards {

    private SampleHazards() {}

    /** A general one that an inspection has found, of a case of its own. */
    static Hazard hazard(
            int number,
            @Nullable String uscc,
            String town,
            Source source,
            String level,
            Status status,
            boolean late,
            Instant foundAt,
            @Nullable LocalDate dueOn,
            String description) {
        String caseNumber = "SP2026-%06d".formatted(number);
        return new Hazard(
                "YH-" + caseNumber + "-01",
                caseNumber,
                1,
                uscc,
                "样本企业",
                town,
                source,
                foundAt,
                "officer1",
                null,
                "site",
                description,
                null,
                level,
                null,
                "deadline",
                dueOn,
                status,
                false,
                late,
                0,
                null,
                null,
                null,
                "[]",
                "[]",
                null,
                null,
                status == Status.CLOSED ? foundAt : null,
                foundAt);
    }
}
