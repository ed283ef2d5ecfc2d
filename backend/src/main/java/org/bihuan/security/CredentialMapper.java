package org.bihuan.security;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CredentialMapper {

    /** @param temporary whether it must be changed before anything else */
    record Credential(Instant changedAt, boolean temporary) {}

    @Nullable
    Credential find(String username);

    void setHash(@Param("username") String username, @Param("hash") String hash);

    void save(
            @Param("username") String username,
            @Param("changedAt") Instant changedAt,
            @Param("temporary") boolean temporary);

    List<String> lastHashes(@Param("username") String username, @Param("limit") int limit);

    void remember(@Param("username") String username, @Param("setAt") Instant setAt, @Param("hash") String hash);
}
