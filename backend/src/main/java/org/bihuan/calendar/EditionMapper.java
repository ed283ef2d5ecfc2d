package org.bihuan.calendar;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EditionMapper {

    /** The number of the edition in force, 0 if there is none yet. */
    long newest();

    @Nullable
    Edition find(long number);

    /** Whether some release has brought these two files already, by their hashes. */
    boolean hasShipped(@Param("holidays") String holidays, @Param("hours") String hours);

    void insert(Edition edition);
}
