package org.bihuan.security;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdempotencyMapper {

    int begin(@Param("id") String id, @Param("fingerprint") String fingerprint, @Param("now") Instant now);

    @Nullable
    StoredAnswer find(String id);

    void finish(@Param("id") String id, @Param("answer") StoredAnswer answer);

    void free(String id);

    void deleteOlder(@Param("id") @Nullable String id, @Param("horizon") Instant horizon);
}
