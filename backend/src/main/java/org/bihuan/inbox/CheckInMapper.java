package org.bihuan.inbox;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CheckInMapper {

    void insert(
            @Param("taskId") String taskId,
            @Param("caseNumber") String caseNumber,
            @Param("username") String username,
            @Param("at") Instant at);

    @Nullable
    Instant at(String taskId);
}
