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

    /** Notes what the other side has told this one. */
    void tell(
            @Param("caseNumber") String caseNumber,
            @Param("otherNumber") String otherNumber,
            @Param("told") String told);

    /** How many of the links of this name have told so last. */
    int countTold(
            @Param("caseNumber") String caseNumber, @Param("relation") String relation, @Param("told") String told);

    /** Calls a side of a link something else from now on. */
    void rename(
            @Param("caseNumber") String caseNumber,
            @Param("otherNumber") String otherNumber,
            @Param("was") String was,
            @Param("relation") String relation);

    /** By relation and number. */
    List<CaseLink> of(@Param("caseNumber") String caseNumber, @Param("limit") int limit);
}
