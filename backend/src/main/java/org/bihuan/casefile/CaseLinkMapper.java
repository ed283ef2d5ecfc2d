package org.bihuan.casefile;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseLinkMapper {

    void insert(@Param("links") List<CaseLink> links);

    /** The side of a case that the message made. */
    @Nullable
    CaseLink made(@Param("cause") String cause, @Param("caseNumber") String caseNumber);

    /** Notes that the ledger of the case is told; 0 if it was already. */
    int record(@Param("cause") String cause, @Param("caseNumber") String caseNumber, @Param("at") Instant at);

    /** By relation and number. */
    List<CaseLink> of(@Param("caseNumber") String caseNumber, @Param("limit") int limit);
}
