package org.bihuan.casefile;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DraftMapper {

    record Row(String data, Instant savedAt) {}

    void save(
            @Param("username") String username,
            @Param("key") String key,
            @Param("data") String data,
            @Param("at") Instant at);

    @Nullable
    Row find(@Param("username") String username, @Param("key") String key);

    void delete(@Param("username") String username, @Param("key") String key);

    void deleteEverybodys(@Param("key") String key);

    int deleteSavedBefore(@Param("before") Instant before);
}
