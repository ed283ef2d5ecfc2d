package org.bihuan.administration;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DormancyMapper {

    @Nullable
    Instant warnedAt(String username);

    void warn(@Param("username") String username, @Param("at") Instant at);
}
