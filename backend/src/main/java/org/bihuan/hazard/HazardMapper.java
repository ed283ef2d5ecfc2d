package org.bihuan.hazard;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface HazardMapper {

    void insert(@Param("hazards") List<Hazard> hazards);

    /** Of a case, by the number of the finding. */
    List<Hazard> ofCase(@Param("caseNumber") String caseNumber, @Param("limit") int limit);

    void change(@Param("change") Change change, @Param("at") Instant at);
}
