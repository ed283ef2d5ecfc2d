package org.bihuan.administration;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ImportMapper {

    /**
     * @param content the lines of the file as JSON
     * @param confirmedAt {@code null} while nothing has been written
     */
    record Stored(String id, String content, @Nullable Instant confirmedAt) {}

    @Nullable
    Stored find(String id);

    void save(
            @Param("id") String id, @Param("content") String content, @Param("by") String by, @Param("at") Instant at);

    void deleteUnconfirmed(Instant before);

    void emptyConfirmed(Instant before);

    int confirm(@Param("id") String id, @Param("at") Instant at);
}
