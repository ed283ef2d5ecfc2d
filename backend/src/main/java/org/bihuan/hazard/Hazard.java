package org.bihuan.hazard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as it stands.
 *
 * @param number of the case and of the finding, as {@code YH-ZG2026-000012-01}
 * @param foundBy user names, separated by commas
 * @param category {@code management} or {@code site}
 * @param level {@link #GENERAL} or {@link #MAJOR}
 * @param majorStandard by which standard it is a major one
 * @param mode {@link #IMMEDIATE}, {@code deadline} or {@code stop}
 * @param dueOn the last day of the time that the enterprise has
 * @param escalated whether it ever was a lead of an enforcement case
 * @param late whether its time has ever run out
 * @param photosBefore ids of attachments, as JSON
 * @param photosAfter likewise
 * @param verifiedBy user names, separated by commas
 */
public record Hazard(
        String number,
        String caseNumber,
        int findingNo,
        @Nullable String enterpriseUscc,
        @Nullable String enterpriseName,
        @Nullable String town,
        Source source,
        Instant foundAt,
        String foundBy,
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
        String photosBefore,
        String photosAfter,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable Instant closedAt,
        Instant changedAt) {

    public static final String GENERAL = "general";
    public static final String MAJOR = "major";
    public static final String IMMEDIATE = "immediate";

    /** What every number begins with. */
    static final String PREFIX = "YH-";

    private static final int SHORT = 60;

    /** Through what it became known. */
    public enum Source {
        INSPECT,
        SELF,
        GRID,
        ONSITE,
        SERVICE,
        REPORT,
        THIRD_PARTY,
        PLATFORM
    }

    public boolean isMajor() {
        return level.equals(MAJOR);
    }

    /** Whether its time is over on the day and nobody has seen that it is done. */
    public boolean isPastDue(LocalDate day) {
        return status.isToRectify() && dueOn != null && dueOn.isBefore(day);
    }

    /** The beginning of its description, in one line. */
    public String shortDescription() {
        String line = description.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** Ids of the attachments that show it as it was found. */
    public List<String> before() {
        return Entries.ids(Entries.read(photosBefore));
    }

    /** Ids of the attachments that show what has become of it. */
    public List<String> after() {
        return Entries.ids(Entries.read(photosAfter));
    }
}
