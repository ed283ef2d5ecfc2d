package org.bihuan.administration;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.bihuan.calendar.CalendarFile;
import org.jspecify.annotations.Nullable;

@Mapper
interface CalendarImportMapper {

    /**
     * @param seen the edition that was in force when the file was read
     * @param content the file as it would be kept
     */
    record Stored(String id, CalendarFile file, long seen, String content) {}

    @Nullable
    Stored find(String id);

    void save(@Param("stored") Stored stored, @Param("by") String by, @Param("at") Instant at);

    void forget(@Param("before") Instant before);
}
