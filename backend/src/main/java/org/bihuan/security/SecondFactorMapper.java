package org.bihuan.security;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SecondFactorMapper {

    /**
     * @param secret sealed
     * @param confirmedAt {@code null} until the first right code
     */
    record Row(String secret, @Nullable Instant confirmedAt) {}

    @Nullable
    Row find(String username);

    void save(@Param("username") String username, @Param("secret") String secret);

    int confirm(@Param("username") String username, @Param("at") Instant at);

    /** Uses up a time step and all before it. */
    int use(@Param("username") String username, @Param("step") long step);

    int delete(String username);

    void deleteCodes(String username);

    void insertCodes(@Param("username") String username, @Param("digests") List<String> digests);

    int useCode(@Param("username") String username, @Param("digest") String digest);

    int codesLeft(String username);
}
