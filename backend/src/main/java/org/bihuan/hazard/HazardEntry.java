package org.bihuan.hazard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;

/** A hazard as the REST contract shows it. */
record HazardEntry(
        String number,
        String caseNumber,
        int findingNo,
        @Nullable String enterpriseUscc,
        @Nullable String enterpriseName,
        @Nullable String town,
        Hazard.Source source,
        @Nullable OffsetDateTime foundAt,
        List<String> foundBy,
        @Nullable String place,
        String category,
        String description,
        @Nullable String clause,
        String level,
        @Nullable String majorStandard,
        String mode,
        @Nullable LocalDate dueOn,
        Status status,
        boolean escalated,
        boolean late,
        int extendCount,
        @Nullable String measure,
        @Nullable String owner,
        @Nullable BigDecimal cost,
        List<String> photosBefore,
        List<String> photosAfter,
        List<String> verifiedBy,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable OffsetDateTime closedAt) {

    static HazardEntry of(Hazard hazard) {
        return new HazardEntry(
                hazard.number(),
                hazard.caseNumber(),
                hazard.findingNo(),
                hazard.enterpriseUscc(),
                hazard.enterpriseName(),
                hazard.town(),
                hazard.source(),
                Times.local(hazard.foundAt()),
                List.of(hazard.foundBy().split(",")),
                hazard.place(),
                hazard.category(),
                hazard.description(),
                hazard.clause(),
                hazard.level(),
                hazard.majorStandard(),
                hazard.mode(),
                hazard.dueOn(),
                hazard.status(),
                hazard.escalated(),
                hazard.late(),
                hazard.extendCount(),
                hazard.measure(),
                hazard.owner(),
                hazard.cost(),
                hazard.before(),
                hazard.after(),
                hazard.verifiedBy() == null
                        ? List.of()
                        : List.of(hazard.verifiedBy().split(",")),
                Times.local(hazard.verifiedAt()),
                Times.local(hazard.closedAt()));
    }
}
