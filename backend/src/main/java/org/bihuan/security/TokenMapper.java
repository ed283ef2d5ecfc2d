package org.bihuan.security;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TokenMapper {

    void insert(@Param("device") SignedInDevice device, @Param("expiresAt") Instant expiresAt);

    @Nullable
    Standing standing(@Param("digest") String digest, @Param("kind") String kind, @Param("now") Instant now);

    void seen(@Param("digest") String digest, @Param("at") Instant at);

    List<SignedInDevice> of(@Param("username") String username, @Param("now") Instant now, @Param("limit") int limit);

    List<SignedInDevice> all(
            @Param("now") Instant now,
            @Param("beforeMoment") @Nullable Instant beforeMoment,
            @Param("beforeDigest") @Nullable String beforeDigest,
            @Param("limit") int limit);

    void delete(String digest);

    int deleteOne(@Param("username") String username, @Param("digest") String digest);

    void deleteOf(@Param("username") String username, @Param("except") @Nullable String except);

    void deleteExpired(Instant now);
}
