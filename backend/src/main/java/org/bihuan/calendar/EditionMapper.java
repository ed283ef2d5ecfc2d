package org.bihuan.calendar;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EditionMapper {

    record Listed(
            long number,
            Edition.Source source,
            String holidaysSha256,
            String hoursSha256,
            String publishedBy,
            Instant publishedAt) {}

    /** The number of the edition in force, 0 if there is none yet. */
    long newest();

    @Nullable
    Edition find(long number);

    /** What is known of editions below a number, latest first, without their files. */
    List<Listed> before(@Param("number") long number, @Param("limit") int limit);

    /** Whether some release has brought these two files already, by their hashes. */
    boolean hasShipped(@Param("holidays") String holidays, @Param("hours") String hours);

    void insert(Edition edition);
}
