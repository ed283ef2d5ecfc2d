package org.bihuan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseWatchMapper {

    void insert(@Param("username") String username, @Param("caseNumber") String caseNumber, @Param("at") Instant at);

    void delete(@Param("username") String username, @Param("caseNumber") String caseNumber);

    /** Nobody watches the case any more. */
    void deleteOf(String caseNumber);

    /** Case numbers, the latest watched first. */
    List<String> of(@Param("username") String username, @Param("limit") int limit);

    /** User names of those who watch any of the cases. */
    List<String> watchers(@Param("caseNumbers") Collection<String> caseNumbers, @Param("limit") int limit);
}
