package org.bihuan.hazard;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface HazardMapper {

    /** Where a walk has ended. */
    record Place(String found, Instant moment) {}

    void insert(@Param("hazards") List<Hazard> hazards);

    @Nullable
    Hazard find(@Param("number") String number);

    /** Of a case, by the number of the finding. */
    List<Hazard> ofCase(@Param("caseNumber") String caseNumber, @Param("limit") int limit);

    /** Of an enterprise's other cases, the newest first. */
    List<Hazard> before(@Param("uscc") String uscc, @Param("caseNumber") String caseNumber, @Param("limit") int limit);

    void change(@Param("change") Change change, @Param("at") Instant at);

    /** Newest first. */
    List<Hazard> page(HazardQuery query);

    /** The newest of the places where the narrowed walks have ended; {@code null} if all of them came to the end of their index. */
    @Nullable
    Place frontier(HazardQuery query);

    List<HazardRates.Count> counts(HazardQuery query);
}
