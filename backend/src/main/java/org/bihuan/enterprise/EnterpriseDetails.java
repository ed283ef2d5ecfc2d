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
 * @param otherNames 曾用名和简称
 * @param coordinates longitude and latitude in degrees (CGCS2000), as 118.551234,24.781234
 * @param actualController 实际控制人
 * @param hazardSource code of {@link Vocabulary#HAZARD_SOURCES}: the worst 重大危险源 that it has (GB 18218)
 * @param chainRole code of {@link Vocabulary#CHAIN_ROLES}
 * @param creditUntil last day on the list of 严重失信主体; {@code null} if it is on none
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
        @Nullable String otherNames,
        @Nullable String village,
        @Nullable String coordinates,
        @Nullable String actualController,
        @Nullable String hazardSource,
        @Nullable String chainRole,
        @Nullable LocalDate creditUntil,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static EnterpriseDetails nothing(String uscc) {
        return new EnterpriseDetails(
                uscc, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
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
                otherNames,
                village,
                coordinates,
                actualController,
                hazardSource,
                chainRole,
                creditUntil,
                at,
                by);
    }

    /** The codes one by one. */
    public List<String> risks() {
        return highRisks == null || highRisks.isEmpty() ? List.of() : List.of(highRisks.split(","));
    }
}
