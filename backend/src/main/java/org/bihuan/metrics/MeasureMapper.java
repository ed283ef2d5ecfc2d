package org.bihuan.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MeasureMapper {

    /** How many cases count under a measure in a period; {@code past} are those before today. */
    record Sum(String measure, long cases, long past) {}

    /** Those of a measure from this moment to before that. */
    record Branch(String measure, Instant from, Instant until) {}

    /** A case in a list, and the moment by which it is listed. */
    record Listed(String caseNumber, Instant at) {}

    List<MeasureRow> ofCase(String caseNumber);

    void delete(@Param("caseNumber") String caseNumber, @Param("measures") List<String> measures);

    void insert(@Param("rows") List<MeasureRow> rows);

    void count(@Param("counts") List<DayCount> counts);

    /** From this day to before that. */
    List<Sum> sums(
            @Param("type") String type,
            @Param("town") String town,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("today") LocalDate today);

    List<DayCount> days(
            @Param("type") String type,
            @Param("town") String town,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("measures") List<String> measures);

    /** Latest first. */
    List<Listed> page(
            @Param("type") String type,
            @Param("town") @Nullable String town,
            @Param("branches") List<Branch> branches,
            @Param("beforeAt") @Nullable Instant beforeAt,
            @Param("beforeNumber") @Nullable String beforeNumber,
            @Param("limit") int limit);
}
