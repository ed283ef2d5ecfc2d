package org.bihuan.desk;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnterpriseImportMapper {

    /**
     * @param content the lines of the file as JSON
     * @param confirmedAt {@code null} while nothing has been written
     */
    record Stored(String id, String content, @Nullable Instant confirmedAt) {}

    @Nullable
    Stored find(@Param("id") String id, @Param("by") String by);

    void save(
            @Param("id") String id, @Param("content") String content, @Param("by") String by, @Param("at") Instant at);

    /** How many there were to confirm: 1, or 0 if it was confirmed before. */
    int confirm(@Param("id") String id, @Param("at") Instant at);

    void forget(@Param("before") Instant before);
}
