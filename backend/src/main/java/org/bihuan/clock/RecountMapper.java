package org.bihuan.clock;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RecountMapper {

    /** The latest interval that says that the edition has moved a due date, if any does. */
    @Nullable
    Long lastMoved(long edition);

    /** Up to which interval people have been told; 0 if they have not been. */
    long toldThrough(long edition);

    void begin(long edition);

    long lockTold(long edition);

    void tell(@Param("edition") long edition, @Param("through") long through);

    /** The cases of the intervals after one and up to another. */
    List<String> moved(@Param("edition") long edition, @Param("after") long after, @Param("through") long through);
}
