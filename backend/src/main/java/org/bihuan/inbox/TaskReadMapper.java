package org.bihuan.inbox;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TaskReadMapper {

    void insert(@Param("username") String username, @Param("taskIds") Collection<String> taskIds);

    /** Those of the tasks that the person has opened. */
    List<String> among(@Param("username") String username, @Param("taskIds") Collection<String> taskIds);

    /** Tasks with marks that are no longer open. */
    List<String> over(int limit);

    int delete(@Param("taskIds") Collection<String> taskIds);
}
