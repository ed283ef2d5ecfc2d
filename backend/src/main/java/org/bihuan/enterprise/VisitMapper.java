package org.bihuan.enterprise;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface VisitMapper {

    @Nullable
    Visit find(@Param("caseNumber") String caseNumber);

    void insert(@Param("visit") Visit visit);

    void change(
            @Param("caseNumber") String caseNumber,
            @Param("status") Visit.Status status,
            @Param("happenedAt") @Nullable Instant happenedAt);

    /** Those that count and have happened in the time. */
    int counted(@Param("uscc") String uscc, @Param("from") Instant from, @Param("to") Instant to);

    /** By their day, not those that were cancelled. */
    List<Visit> near(
            @Param("uscc") String uscc,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("limit") int limit);

    /** Newest plan first. */
    List<Visit> of(@Param("uscc") String uscc, @Param("limit") int limit);
}
