package org.bihuan.upkeep;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Compares the rooms' tables with each other, each kind of damage in one statement, so that what is on its way is never half seen. */
@Mapper
interface DamageMapper {

    /** A case, and what in it does not agree. */
    record Found(String caseNumber, @Nullable String subject, @Nullable String step) {}

    List<Found> noProcess(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> strayProcess(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> rowWithoutTask(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> taskWithoutRow(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> taskOfClosedCase(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> waitsForNothing(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> heldByNobodyActive(@Param("number") @Nullable String number, @Param("limit") int limit);

    /** The candidates of open tasks that nobody has taken, each set once. */
    List<String> candidates(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> forCandidates(
            @Param("candidates") String candidates,
            @Param("number") @Nullable String number,
            @Param("limit") int limit);

    List<Found> hidden(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> shownThoughTaken(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> clockOfClosedCase(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> dueDiffers(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> failedJobs(@Param("number") @Nullable String number, @Param("limit") int limit);

    List<Found> suspendedDiffers(@Param("number") @Nullable String number, @Param("limit") int limit);
}
