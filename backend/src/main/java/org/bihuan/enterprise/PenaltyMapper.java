package org.bihuan.enterprise;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PenaltyMapper {

    void forget(@Param("caseNumber") String caseNumber);

    void insert(@Param("penalties") List<PenaltyRecord> penalties);

    void revoke(@Param("caseNumber") String caseNumber);

    /** The newest decision first. */
    List<PenaltyRecord> of(@Param("uscc") String uscc, @Param("limit") int limit);
}
