package org.bihuan.security;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TokenMapper {

    void insert(
            @Param("digest") String digest,
            @Param("username") String username,
            @Param("createdAt") Instant createdAt,
            @Param("expiresAt") Instant expiresAt);

    @Nullable
    String username(@Param("digest") String digest, @Param("now") Instant now);

    void delete(String digest);

    void deleteOf(String username);

    void deleteExpired(Instant now);
}
