package org.bihuan.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau knows about an enterprise beyond {@link Enterprise}; whatever is not known is {@code null}.
 *
 * @param principal 主要负责人, who is punished and need not be the legal representative
 * @param industryCode of GB/T 4754, such as C1951
 * @param category code of {@link Vocabulary#CATEGORIES}
 * @param scale code of {@link Vocabulary#SCALES}
 * @param standardizationLevel code of {@link Vocabulary#STANDARDIZATION}
 * @param standardizationUntil last day
 * @param landlord who lets the place
 * @param highRisks codes of {@link Vocabulary#HIGH_RISKS}, with commas between
 * @param changedAt when somebody last changed it, {@code null} if nobody ever has
 */
public record EnterpriseDetails(
        String uscc,
        @Nullable String legalRepresentative,
        @Nullable String principal,
        @Nullable String principalPhone,
        @Nullable String safetyHead,
        @Nullable String safetyHeadPhone,
        @Nullable String industryCode,
        @Nullable String category,
        @Nullable String scale,
        @Nullable Integer employees,
        @Nullable String standardizationLevel,
        @Nullable LocalDate standardizationUntil,
        @Nullable String landlord,
        @Nullable String highRisks,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static EnterpriseDetails nothing(String uscc) {
        return new EnterpriseDetails(
                uscc, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same without who changed it and when. */
    public EnterpriseDetails unsigned() {
        return signed(null, null);
    }

    EnterpriseDetails signed(@Nullable Instant at, @Nullable String by) {
        return new EnterpriseDetails(
                uscc,
                legalRepresentative,
                principal,
                principalPhone,
                safetyHead,
                safetyHeadPhone,
                industryCode,
                category,
                scale,
                employees,
                standardizationLevel,
                standardizationUntil,
                landlord,
                highRisks,
                at,
                by);
    }

    /** The codes one by one. */
    public List<String> risks() {
        return highRisks == null || highRisks.isEmpty() ? List.of() : List.of(highRisks.split(","));
    }
}
