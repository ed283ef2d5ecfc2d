package org.bihuan.people;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface UnitMapper {

    List<Unit> all(int limit);

    @Nullable
    Unit find(String code);

    @Nullable
    Unit named(String name);

    void place(@Param("code") String code, @Param("parent") @Nullable String parent);

    int rename(@Param("code") String code, @Param("was") String was, @Param("name") String name);

    void close(@Param("code") String code, @Param("at") Instant at);

    int openBelow(String code);
}
