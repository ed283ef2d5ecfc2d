package org.bihuan.security;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SecurityLogMapper {

    /** A line as it stands in the log. */
    record Line(
            long id,
            Instant at,
            String kind,
            @Nullable String username,
            String address,
            String method,
            String path,
            String detail) {}

    void insert(SecurityEntry entry);

    List<Line> newest(
            @Param("username") @Nullable String username, @Param("before") long before, @Param("limit") int limit);

    List<Line> after(@Param("id") long id, @Param("upTo") long upTo, @Param("limit") int limit);

    /** The last line older than this moment. */
    @Nullable
    Long lastBefore(Instant moment);
}
