package org.bihuan.administration;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApprovalMapper {

    void save(
            @Param("act") String act,
            @Param("username") String username,
            @Param("detail") String detail,
            @Param("by") String by,
            @Param("at") Instant at);

    @Nullable
    Approval find(long id);

    List<Approval> all(int limit);

    List<Approval> of(String username);

    int delete(long id);

    void deleteOf(@Param("username") String username, @Param("act") String act);
}
